import { expect, test } from "vitest";
import { fakeAnswer, fakeReport } from "../fakes/library.ts";
import { closeAfterEach, openDiscord } from "../simulator/open-discord.ts";
import { createLibrary } from "./library.ts";
import { openBot, startIn } from "./open-bot.ts";

closeAfterEach();

const guilds = [
  { name: "Library", channels: ["reading"] },
  { name: "Elsewhere", channels: ["far"] },
];
const ELSEWHERE = "This bot answers in other servers, not in this one.";
const QUESTION = { question: "How long did the lamp burn?" };

/** A bot that has answered in both servers, started anew for the first alone. */
async function serveOne() {
  const discord = await openDiscord({ guilds });
  const asked: string[] = [];
  const library = {
    ...createLibrary(),
    suggestQuestions: () => ["Why?"],
    answer: async (question: string) => {
      asked.push(question);
      return fakeAnswer({ question });
    },
    reindex: async () => {
      asked.push("reindex");
      return fakeReport();
    },
  };
  const before = await startIn(discord, library);
  const eve = discord.member({ name: "eve", guild: "Elsewhere", permissions: ["ManageGuild"] });
  const answer = await eve.slash("ask", QUESTION);
  const sources = await eve.slash("sources");
  const article = await eve.select(sources, "The lighthouse");
  const form = await eve.click(article, "Ask about this article");
  await before.bot.stop();
  asked.length = 0;
  const [served = ""] = discord.guildIds;
  const opened = await startIn(discord, library, { guilds: [served] });
  return { discord, asked, eve, answer, sources, article, form, ...opened };
}

test("of a server that is not served, no command, button, menu, form, mention or suggestion is answered", async () => {
  const { discord, asked, eve, answer, sources, article, form, feedback } = await serveOne();
  const refusals = [
    await eve.slash("ask", QUESTION),
    await eve.slash("sources"),
    await eve.slash("help"),
    await eve.slash("reindex"),
    await eve.contextMenu("Find in articles", eve.say("how long?")),
    await eve.click(answer, "Context"),
    await eve.click(answer, "Helpful"),
    await eve.select(sources, "The lighthouse"),
    await eve.click(article, "Ask about this article"),
    await eve.submit(form, { question: "How deep?" }),
  ];
  for (const refusal of refusals) expect([refusal.ephemeral, refusal.text()]).toEqual([true, ELSEWHERE]);
  expect((await eve.mention("@bot how long?")).text()).toBe(ELSEWHERE);
  expect(await eve.autocomplete("ask", { question: "w" }, "question")).toEqual([]);
  expect(await eve.autocomplete("sources", { search: "light" }, "search")).toEqual([]);
  expect([asked, feedback.votes, feedback.questions]).toEqual([[], [], []]);
  const ada = discord.member({ name: "ada", guild: "Library" });
  expect((await ada.slash("ask", QUESTION)).text()).toContain("It burned all night.");
  expect(discord.refused()).toEqual([]);
});

test("a bot that anybody may add, and that serves all, says so once at the start, with the way out", async () => {
  const warnings = async (settings: Parameters<typeof openBot>[1]) => {
    const { log } = await openBot({}, settings);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return log.entries.filter(({ level }) => level === "warn").map(({ message }) => message);
  };
  expect(await warnings({})).toEqual([expect.stringMatching(/DISCORD_GUILDS.*Public Bot/)]);
  expect(await warnings({ guilds: "all" })).toEqual([]);
  expect(await warnings({ guilds: ["123456789012345678"] })).toEqual([]);
  expect(await warnings({ discord: { botPublic: false } })).toEqual([]);
});

test("a Discord that does not say whether the bot is public keeps nobody from starting", async () => {
  const discord = await openDiscord();
  discord.faults.fail({ path: /applications\/@me$/, status: 500, times: 10 });
  const { log } = await startIn(discord, createLibrary());
  expect((await discord.member({ name: "ada" }).slash("ask", QUESTION)).text()).toContain("**The keeper");
  expect(log.entries.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
});

test("a direct message is answered by a line that says where to ask, and stored nowhere", async () => {
  const { discord, feedback } = await openBot(createLibrary());
  const ada = discord.member({ name: "ada" });
  ada.say("how long did the lamp burn?", { direct: true });
  const replies = () => ada.direct.messages().filter(({ repliesTo }) => repliesTo !== undefined);
  await expect
    .poll(() => replies().map((reply) => reply.text()))
    .toEqual(["I answer in servers: ask me there with **/ask**, or mention me with a question."]);
  expect(feedback.questions).toEqual([]);
  expect(discord.refused()).toEqual([]);
});
