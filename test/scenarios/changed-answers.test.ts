import { expect, test, vi } from "vitest";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const QUESTION = "Which oil does the lamp burn?";
const LINE = "The article has changed on";

/** Nobody waits for what is kept of an answer. */
const untilKept = (owners: ReturnType<typeof fakeAuthoring>, count: number) =>
  vi.waitFor(() => expect(owners.posted.kept).toHaveLength(count));

/** A bot whose articles a test changes; everybody may see them. */
async function openServer() {
  const owners = fakeAuthoring();
  const library = createLibrary();
  let change = (text: string): string | undefined => text;
  const changing: typeof library = {
    ...library,
    async readArticle(path) {
      const read = await library.readArticle?.(path);
      const text = read === undefined ? undefined : change(read.text);
      return read === undefined || text === undefined ? undefined : { ...read, text };
    },
  };
  const opened = await openBot(changing, { owners });
  const ada = opened.discord.member({ name: "ada" });
  const general = opened.discord.channel("general");
  return {
    ...opened,
    owners,
    ada,
    general,
    restart: () => startIn(opened.discord, changing, { owners }),
    rewrite: (to: typeof change) => {
      change = to;
    },
  };
}

const shift = (text: string) => `A new first line.\n${text}`;
const rewriteAll = (text: string) => text.replaceAll(/\p{L}/gu, "x");

test("an answer says once that its article has changed, keeps its quote, and a button asks again", async () => {
  const { discord, bot, owners, ada, rewrite } = await openServer();
  const answer = await ada.slash("ask", { question: QUESTION });
  const before = answer.text();
  await untilKept(owners, 1);
  rewrite(shift);
  await bot.markChanged();
  expect(answer.text()).toBe(before);

  rewrite(rewriteAll);
  await bot.markChanged();
  expect(answer.text()).toContain(before);
  expect(answer.text()).toContain(LINE);
  expect(owners.posted.kept).toEqual([]);
  const changed = answer.text();
  rewrite((text) => text);
  await bot.markChanged();
  expect(answer.text()).toBe(changed);

  const again = await ada.click(answer, "Ask again");
  expect(again.text()).toContain(QUESTION);
  expect(again.ephemeral).toBe(true);
  expect(discord.refused()).toEqual([]);
});

test("a removed article is told in answers to mentions and in shared ones, after a restart, and never twice", async () => {
  const { discord, bot, owners, ada, general, rewrite, restart } = await openServer();
  await ada.say(`@bot ${QUESTION}`);
  await ada.click(await ada.slash("ask", { question: QUESTION, private: true }), "Share");
  await untilKept(owners, 2);
  const kept = [...owners.posted.kept];
  await bot.stop();
  rewrite(() => undefined);
  const { bot: next } = await restart();
  await next.markChanged();
  const told = () => general.messages().filter((message) => message.text().includes(LINE));
  expect(told()).toHaveLength(2);
  // As if it had been ended before it could forget them.
  for (const answer of kept) await owners.posted.add(answer);
  await next.markChanged();
  expect(told().map((message) => message.text().split(LINE).length)).toEqual([2, 2]);
  expect(owners.posted.kept).toEqual([]);
  expect(discord.refused()).toEqual([]);
});

test("a private answer, and one that quotes nothing, leave nothing behind", async () => {
  const { ada, owners } = await openServer();
  await ada.slash("ask", { question: QUESTION, private: true });
  await ada.slash("ask", { question: "Who won the cup?" });
  expect(owners.posted.kept).toEqual([]);
});

test("where the bot may not edit any more, nothing happens and the answer is forgotten", async () => {
  const { bot, owners, ada, general, rewrite, log } = await openServer();
  const answer = await ada.slash("ask", { question: QUESTION });
  await untilKept(owners, 1);
  general.deny("ViewChannel");
  rewrite(rewriteAll);
  await bot.markChanged();
  expect(answer.text()).not.toContain(LINE);
  expect(owners.posted.kept).toEqual([]);
  expect(log.entries.filter(({ message }) => message.includes("marked"))).toEqual([]);
});

test("an edit that fails is tried again when the articles change again", async () => {
  const { discord, bot, owners, ada, rewrite } = await openServer();
  const answer = await ada.slash("ask", { question: QUESTION });
  await untilKept(owners, 1);
  rewrite(rewriteAll);
  discord.faults.fail({ path: /channels\/\d+\/messages\/\d+/, status: 400 });
  await bot.markChanged();
  expect(owners.posted.kept).toHaveLength(1);
  await bot.markChanged();
  expect(answer.text()).toContain(LINE);
  expect(owners.posted.kept).toEqual([]);
});

test("an article that is hidden from the channel by now has not changed for it", async () => {
  const owners = fakeAuthoring();
  let isHidden = false;
  const { discord, bot } = await openBot({ ...createLibrary(), maySee: () => !isHidden }, { owners });
  const answer = await discord.member({ name: "ada" }).slash("ask", { question: QUESTION });
  await untilKept(owners, 1);
  isHidden = true;
  await bot.markChanged();
  expect(answer.text()).not.toContain(LINE);
  expect(owners.posted.kept).toHaveLength(1);
});
