import { expect, test } from "vitest";
import { fakeArticle } from "../fakes/library.ts";
import { outlinedText } from "../fakes/outlined-text.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

const QUESTION = { question: "How long did the lamp burn?" };
const CALLBACK = /\/callback$/;
const EDIT = /@original|%40original/;

test.each([
  ["an acknowledgement", CALLBACK],
  ["an answer", EDIT],
])("%s that Discord rate-limits arrives all the same", async (_, path) => {
  const { discord } = await openBot(createLibrary());
  discord.faults.rateLimit({ path, retryAfterSeconds: 0.2 });
  expect((await discord.member({ name: "ada" }).slash("ask", QUESTION)).text()).toContain("**The keeper lit the lamp.");
});

test.each([
  ["an acknowledgement", CALLBACK],
  ["an answer", EDIT],
])("%s that Discord fails to take, or takes and fails to say so, arrives once", async (_, path) => {
  const { discord } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  discord.faults.fail({ path, status: 502 });
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper lit the lamp.");
  discord.faults.fail({ path, status: 500, applied: true });
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper lit the lamp.");
  discord.faults.reset({ path, applied: true });
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper lit the lamp.");
  expect(discord.channel("general").messages()).toHaveLength(3);
});

test("a form and a page that Discord takes and fails to say so are there once", async () => {
  const articles = Array.from({ length: 20 }, (_, n) =>
    fakeArticle({ path: `${n}`, metadata: { title: `Article ${n}` } }),
  );
  const { discord, log } = await openBot({
    ...createLibrary(),
    listArticles: async () => articles,
    readArticle: async () => outlinedText("Gulls nested on the gallery."),
  });
  const ada = discord.member({ name: "ada" });
  const list = await ada.slash("sources");
  discord.faults.fail({ path: CALLBACK, status: 500, applied: true });
  await ada.click(list, "Next");
  await list.until((shown) => shown.text().includes("Page 2 of 3"));
  const article = await ada.select(list, "Article 9");
  discord.faults.fail({ path: CALLBACK, status: 500, applied: true });
  expect((await ada.click(article, "Ask about this article")).kind).toBe("modal");
  expect(log.entries.filter(({ level }) => level === "error")).toEqual([]);
});

test("a reply to a mention that Discord takes and fails to say so is posted once", async () => {
  const { discord } = await openBot(createLibrary());
  discord.faults.fail({ path: /channels\/\d+\/messages$/, status: 500, applied: true, times: 2 });
  const ada = discord.member({ name: "ada" });
  const answer = await ada.mention("@bot how long did the lamp burn?");
  await ada.slash("ask", QUESTION);
  const replies = discord
    .channel("general")
    .messages()
    .filter(({ repliesTo }) => repliesTo === answer.repliesTo);
  expect(replies).toHaveLength(1);
});

test("a private answer stays private although its acknowledgement seemed lost", async () => {
  const { discord } = await openBot(createLibrary());
  discord.faults.fail({ path: CALLBACK, status: 500, applied: true });
  const answer = await discord.member({ name: "ada" }).slash("ask", { ...QUESTION, private: true });
  expect(answer.ephemeral).toBe(true);
});

test("a socket that drops during an answer does not lose it", async () => {
  const { discord } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  const answer = await ada.slash("ask", QUESTION, { until: "sent" });
  discord.faults.gateway.drop();
  await expect.poll(() => answer.kind === "message" && answer.text().includes("**The keeper")).toBe(true);
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper lit the lamp.");
});

test("op 7 and op 9 are survived", async () => {
  const { discord } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  discord.faults.gateway.reconnect();
  await expect.poll(() => discord.gateway.counts.resumed, { timeout: 8000 }).toBe(1);
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper");
  discord.faults.gateway.invalidate(false);
  await expect.poll(() => discord.gateway.counts.identified, { timeout: 10_000 }).toBe(2);
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper");
});

test("a channel that is deleted during an answer harms nobody", async () => {
  const { discord, log } = await openBot(createLibrary(), {
    discord: { guilds: [{ name: "Library", channels: ["general", "doomed"] }] },
  });
  const ada = discord.member({ name: "ada" });
  ada.say("@bot how long?", { channel: "doomed" });
  discord.channel("doomed").delete();
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper lit the lamp.");
  await expect.poll(() => log.entries.some(({ message }) => message === "A mention could not be answered")).toBe(true);
});

test("an acknowledgement that comes too late is logged and no more", async () => {
  const { discord, log } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  discord.faults.fail({ path: CALLBACK, status: 500 });
  discord.clock.advance(0);
  const late = await ada.slash("ask", QUESTION, { until: "sent" });
  discord.clock.advance(3500);
  await expect
    .poll(() => log.entries.some(({ message }) => message.includes("gave up waiting")) || late.kind === "message", {
      timeout: 8000,
    })
    .toBe(true);
  expect((await ada.slash("ask", QUESTION)).text()).toContain("**The keeper lit the lamp.");
});
