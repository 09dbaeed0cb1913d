import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Library } from "../../src/conversation/library.ts";
import { openCorpusFolder } from "../../src/corpus/corpus-folder.ts";
import { buildGeneration } from "../../src/indexing/build-generation.ts";
import { standardIndexing } from "../../src/indexing/standard-indexing.ts";
import { answerQuestion } from "../../src/retrieval/answer-question.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { fakeAuthoring } from "../fakes/authoring.ts";
import { memoryGenerations } from "../fakes/memory-generations.ts";
import { fakeNotices } from "../fakes/notices.ts";
import { builtIn, LIBRARY, parts } from "../retrieval/small-corpus.ts";
import { closeAfterEach } from "../simulator/open-discord.ts";
import { openBot } from "./open-bot.ts";

closeAfterEach();

const QUESTION = "How do I get my money back?";
const ARTICLE = "Write to the desk within fourteen days. The amount is on your account a week later.";

/** The real index of a folder, with the product's own model and answers, in memory. */
function libraryOf(seedsDir: string): Partial<Library> & Pick<Library, "reindex"> {
  const generations = memoryGenerations();
  const indexing = standardIndexing(builtIn);
  const open = async (): Promise<PassageStore> => {
    const store = await generations.openCurrent(indexing.recipe);
    if (!store) throw new Error("There is no index.");
    return store;
  };
  return {
    answer: async (question, { limit } = {}) =>
      answerQuestion(question, await open(), parts, limit === undefined ? {} : { limit }),
    listArticles: async () => (await open()).listArticles(),
    generation: async () => (await open()).generation,
    reindex: () =>
      buildGeneration({
        ...indexing,
        generations,
        source: openCorpusFolder(seedsDir),
        seen: { get: () => undefined, set: () => {}, forget: () => {}, save: async () => {} },
        verify: false,
      }),
  };
}

async function openServer() {
  const owners = { ...fakeAuthoring(), notices: fakeNotices() };
  for (const { path, text } of LIBRARY) await writeFile(join(owners.seedsDir, path), text);
  const library = libraryOf(owners.seedsDir);
  await library.reindex({});
  const opened = await openBot(library, { owners });
  const { discord, bot } = opened;
  const olga = discord.member({ name: "olga", permissions: ["ManageGuild"] });
  const ada = discord.member({ name: "ada" });
  const bob = discord.member({ name: "bob" });
  /** Olga writes the article that is missing, from the list of what is. */
  const mend = async () => {
    const form = await olga.click(await olga.slash("insights"), "Write an article");
    const preview = await olga.submit(form, { title: "Payments", text: ARTICLE });
    const saved = await olga.click(preview, "Save");
    await saved.until((shown) => shown.text().includes("and indexed"));
    await bot.askAgain();
  };
  return { ...opened, owners, olga, ada, bob, mend };
}

test("a question is withheld, its answer written, whoever wanted to know told once, and the question answered", async () => {
  const { discord, bot, owners, olga, ada, bob, mend } = await openServer();
  const withheld = await ada.slash("ask", { question: QUESTION });
  expect(withheld.text()).toContain("The articles don't answer this.");
  const told = await ada.click(withheld, "Tell the owners");
  expect(told.text()).toContain("is on the owners' list.");
  expect((await ada.click(told, "Tell me when it is answered")).text()).toContain("I will tell you");
  // Bob tells the owners, and wants no message.
  await bob.click(withheld, "Tell the owners");
  expect((await olga.slash("insights")).text()).toContain(QUESTION);
  await bot.askAgain();
  expect(ada.direct.messages()).toEqual([]);

  await mend();
  const messages = ada.direct.messages();
  expect(messages.map((each) => each.text())).toEqual([expect.stringContaining(`“${QUESTION}”`)]);
  expect(bob.direct.messages()).toEqual([]);
  expect(owners.notices.kept).toEqual([]);
  const insights = (await olga.slash("insights")).text();
  expect(insights).toContain("**Answered by now**");
  expect(insights).toContain("Every question was answered.");

  const answered = await ada.slash("ask", { question: QUESTION });
  expect(answered.text()).toContain("Write to the desk within fourteen days.");
  expect(answered.text()).toContain("Payments");
  await bot.askAgain();
  expect(ada.direct.messages()).toHaveLength(1);
  expect(discord.refused()).toEqual([]);
});

test("who takes no direct messages is mentioned in the channel, without a word of the question", async () => {
  const { discord, ada, bob, owners, mend } = await openServer();
  const withheld = await ada.slash("ask", { question: QUESTION });
  await ada.click(await ada.click(withheld, "Tell the owners"), "Tell me when it is answered");
  ada.refuseDirectMessages();
  await mend();
  const mention = discord.channel("general").messages().at(-1);
  expect(mention?.pings).toEqual({ users: [ada.id], roles: [], everyone: false });
  expect(mention?.text()).not.toContain("money");
  expect(mention && bob.sees(mention)).toBe(true);
  expect(owners.notices.kept).toEqual([]);
  expect(discord.refused().map(({ code }) => code)).toEqual([50007]);
});

test("a private question is told of directly, in the words that its member sent", async () => {
  const { ada, olga, bot, mend } = await openServer();
  await ada.slash("ask", { question: QUESTION });
  const withheld = await ada.slash("ask", { question: `${QUESTION} I am broke`, private: true });
  const form = await ada.click(withheld, "Tell the owners");
  const told = await ada.submit(form, { question: QUESTION });
  await ada.click(told, "Tell me when it is answered");
  await mend();
  expect(ada.direct.messages().map((each) => each.text())).toEqual([expect.stringContaining(`“${QUESTION}”`)]);
  expect((await olga.slash("insights")).text()).not.toContain("broke");
  await bot.askAgain();
});

test("a notice that could not be sent is sent when the articles change again", async () => {
  const { discord, ada, bot, owners, mend } = await openServer();
  const withheld = await ada.slash("ask", { question: QUESTION });
  await ada.click(await ada.click(withheld, "Tell the owners"), "Tell me when it is answered");
  discord.faults.fail({ path: /users\/@me\/channels|users\/%40me\/channels/, status: 400 });
  await mend();
  expect(owners.notices.kept).toHaveLength(1);
  await bot.askAgain();
  expect(owners.notices.kept).toEqual([]);
  expect(ada.direct.messages()).toHaveLength(1);
});

test("who deletes what is kept of it is told of nothing", async () => {
  const { ada, owners, mend } = await openServer();
  const withheld = await ada.slash("ask", { question: QUESTION });
  await ada.click(await ada.click(withheld, "Tell the owners"), "Tell me when it is answered");
  const privacy = await ada.slash("privacy");
  expect(privacy.text()).toContain("You are told when 1 question");
  await owners.notices.forget(ada.id);
  await ada.slash("ask", { question: QUESTION });
  await mend();
  expect(ada.direct.messages()).toEqual([]);
});
