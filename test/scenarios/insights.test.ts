import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

async function openServer() {
  const owners = fakeAuthoring();
  const opened = await openBot(createLibrary(), {
    owners,
    discord: { guilds: [{ name: "One" }, { name: "Two", channels: ["two"] }] },
  });
  const { discord } = opened;
  const olga = discord.member({ name: "olga", guild: "One", permissions: ["ManageGuild"] });
  const ada = discord.member({ name: "ada", guild: "One" });
  await ada.slash("ask", { question: "Who won the cup?" });
  await ada.slash("ask", { question: "who won the cup" });
  await ada.slash("ask", { question: "Where is my cup of tea, @everyone?" });
  await ada.slash("ask", { question: "Who won my secret cup?", private: true });
  const answer = await ada.slash("ask", { question: "How long did the lamp burn?" });
  await ada.click(answer, "Not helpful");
  return { ...opened, owners, olga, ada };
}

test("Olga sees what was asked, what is missing and what did not help, with a chart and a table", async () => {
  const { discord, olga } = await openServer();
  const shown = await olga.slash("insights", { days: 7 });
  expect(shown.ephemeral).toBe(true);
  const text = shown.text();
  expect(text).toContain("5 questions");
  expect(text).toContain("1 answered");
  expect(text).toContain("0 helpful, 1 not helpful");
  expect(text).toContain("who won the cup");
  expect(text).toContain("asked 2 times");
  expect(text).toContain("1 private question was not answered");
  expect(text).toMatch(/The lighthouse.* · 1 not helpful, 0 helpful/);
  expect(text).not.toContain("secret");
  expect(shown.pings).toEqual({ users: [], roles: [], everyone: false });
  expect(shown.buttons().map(({ label }) => label)).toEqual(
    Array(2).fill(["Write an article", "Point to an article", "Dismiss"]).flat(),
  );
  const [chart, table] = shown.message.attachments;
  expect(
    Buffer.from(chart?.bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  expect(Buffer.from(table?.bytes ?? []).toString()).toContain("unanswered,1,who won the cup,2,1,");
  expect(discord.refused()).toEqual([]);
});

test("Olga writes an article for a question: the form asks it, and says that the article answers it", async () => {
  const { olga, owners, discord } = await openServer();
  const form = await olga.click(await olga.slash("insights"), "Write an article");
  const preview = await olga.submit(form, { text: "The rowers of Holm won it." });
  await olga.click(preview, "Save");
  const file = join(owners.seedsDir, "discord", discord.guildIds[0] ?? "", "who-won-the-cup.md");
  expect(await readFile(file, "utf8")).toBe(
    '---\ntitle: "who won the cup"\nasks:\n  - "who won the cup"\n---\n\nThe rowers of Holm won it.\n',
  );
  expect(discord.refused()).toEqual([]);
});

test("Olga points a question to an article, which is kept, and is told whether it is answered now", async () => {
  const { olga, owners, discord } = await openServer();
  const form = await olga.click(await olga.slash("insights"), "Point to an article");
  const wrong = await olga.submit(form, { question: "nothing of the kind" });
  expect(wrong.text()).toContain("There is no article");
  const pointed = await olga.submit(form, { question: "The lighthouse" });
  await pointed.until((shown) => shown.text().includes("does not answer them clearly enough"));
  const kept = await readFile(join(owners.seedsDir, "discord", discord.guildIds[0] ?? "", ".asks.json"), "utf8");
  expect(JSON.parse(kept)).toEqual({ version: 1, articles: { "lighthouse.txt": ["who won the cup"] } });
});

test("what Olga dismisses is listed no more, and its buttons say so", async () => {
  const { olga } = await openServer();
  const shown = await olga.slash("insights");
  expect((await olga.click(shown, "Dismiss")).text()).toContain("is listed no more");
  const again = await olga.slash("insights");
  expect(again.text()).not.toContain("who won the cup");
  expect(again.text()).toContain("cup of tea");
  expect((await olga.click(shown, "Dismiss")).text()).toContain("on the list no more");
});

test("a server sees its own questions alone, and members see none", async () => {
  const { discord, ada } = await openServer();
  const otto = discord.member({ name: "otto", guild: "Two", permissions: ["ManageGuild"] });
  const theirs = await otto.slash("insights");
  expect(theirs.text()).toContain("0 questions");
  expect(theirs.text()).toContain("Every question was answered");
  await expect(ada.slash("insights")).rejects.toThrow("hidden");
  expect((await ada.slash("insights", {}, { overridden: true })).text()).toContain("Manage Server");
});
