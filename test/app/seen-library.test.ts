import fc from "fast-check";
import { expect, it } from "vitest";
import { type AccessRule, isOutside } from "../../src/access/access-rules.ts";
import type { Audience } from "../../src/access/audience.ts";
import { createSeenLibrary } from "../../src/app/library/seen-library.ts";
import { articleChoices, titleChoices } from "../../src/conversation/articles/article-choices.ts";
import { replyToQuestion } from "../../src/conversation/find-answer.ts";
import type { Library } from "../../src/conversation/library.ts";
import { articleReply } from "../../src/conversation/replies/article-reply.ts";
import { helpReply } from "../../src/conversation/replies/help-reply.ts";
import { sourcesReply } from "../../src/conversation/replies/sources-reply.ts";
import { english } from "../../src/conversation/words/en/index.ts";
import { UserError } from "../../src/errors.ts";
import type { PassageStore } from "../../src/store/passage-store.ts";
import { fakeReport } from "../fakes/library.ts";
import { MemoryStore } from "../fakes/memory-store.ts";
import { openCorpus, parts, type SmallArticle } from "../retrieval/small-corpus.ts";

const [HERE, ELSEWHERE] = ["123456789012345671", "123456789012345672"] as const;
const FOLDERS = ["", "staff", "staff/board", "press", `discord/${HERE}`, `discord/${ELSEWHERE}`];
const ROLES = ["r1", "r2", "r3"];
const MEMBER: Audience = { guildId: HERE, channelIds: ["c"], readers: [["r1"]] };
/** Words that no language model and no dictionary knows, so that each is of one article alone. */
const NAMES = ["Vexiloria", "Quandrint", "Zubermole", "Pellacore", "Brintock", "Oswaldine"];

const SUBJECTS = [
  ["was founded in 1874 by two sailors", "Who founded"],
  ["needs three keys to be opened at night", "What is needed to open"],
  ["sends invoices on the first Monday of a month", "When are invoices sent by"],
] as const;

const article = (name: string, folder: string, subject: number): SmallArticle => {
  const [fact] = SUBJECTS[subject] ?? SUBJECTS[0];
  const path = `${folder === "" ? "" : `${folder}/`}${name.toLowerCase()}.txt`;
  const text = `${name} ${fact}. Nobody knows why ${name} is called so.\n\nThe history of ${name} is long. It ${fact}.`;
  return { path, title: `All about ${name}`, text };
};

const corpus = fc
  .tuple(
    ...NAMES.map((name) =>
      fc
        .record({ folder: fc.constantFrom(...FOLDERS), subject: fc.nat(2) })
        .map((at) => article(name, at.folder, at.subject)),
    ),
  )
  .map((articles): SmallArticle[] => articles);
const rules = fc.array(
  fc.record({
    folder: fc.constantFrom(...FOLDERS),
    line: fc.constant(1),
    roles: fc.subarray(ROLES, { minLength: 1 }).map((roles) => new Set(roles)),
  }),
  { minLength: 1, maxLength: 3 },
);
const question = fc
  .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...NAMES), fc.boolean())
  .map(([[, asks], name, isMisspelt]) => `${asks} ${isMisspelt ? name.slice(0, -2) + name.slice(-1) : name}?`);

/** Of no article there is no index to build. */
const EMPTY = new MemoryStore("gen-000001", []);

function libraryOn(store: PassageStore, hiding: readonly AccessRule[]) {
  return createSeenLibrary({
    store: { use: (work) => work(store), refresh: async () => {}, close: async () => {} },
    parts,
    thresholds: parts.weights.thresholds,
    rules: () => hiding,
    reindex: async () => fakeReport(),
  });
}

/** All that somebody can get to see, as text. */
async function everythingSaid(library: Library, questions: readonly string[]): Promise<string> {
  const articles = await library.listArticles();
  const said: unknown[] = [
    sourcesReply({ words: english, articles, search: "", page: 1 }),
    sourcesReply({ words: english, articles, search: "about", page: 1 }),
    helpReply(articles, [], english),
    articleChoices(articles, "", english),
    titleChoices(articles, "all"),
  ];
  for (const { path, ...rest } of articles) {
    const read = await library.readArticle(path);
    said.push(read && articleReply({ path, ...rest }, read, english));
  }
  for (const name of NAMES) {
    said.push(await library.readArticle(`staff/${name.toLowerCase()}.txt`));
    said.push(await replyToQuestion({ question: "What is it?", article: name }, library, english).catch(wordsOf));
  }
  for (const asked of questions) {
    said.push(await replyToQuestion({ question: asked }, library, english));
    const { milliseconds: _, ...answer } = await library.answer(asked);
    said.push(answer);
  }
  return JSON.stringify(said)
    .replaceAll(/<t:\d+/g, "<t")
    .replaceAll(/"indexedAt":"[^"]*"/g, "");
}

function wordsOf(error: unknown): string {
  if (!(error instanceof UserError)) throw error;
  return error.message;
}

it("says to an audience, to the letter, what it would say if the hidden articles did not exist", async () => {
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(
      corpus,
      rules,
      fc.array(question, { minLength: 1, maxLength: 3 }),
      async (articles, hiding, questions) => {
        const whole = libraryOn(await openCorpus(articles), hiding);
        const closed = hiding.filter(({ roles }) => !roles.has("r1")).map(({ folder }) => folder);
        const isRuled = hiding.some(({ folder }) => folder === `discord/${ELSEWHERE}`);
        const foreign = isRuled ? [] : [`discord/${ELSEWHERE}`];
        const visible = articles.filter(({ path }) => isOutside([...closed, ...foreign], path));
        hidden += articles.length - visible.length;
        const alone = libraryOn(visible.length === 0 ? EMPTY : await openCorpus(visible), []);
        const said = await everythingSaid(whole.seenBy(MEMBER), questions);
        expect(said).toBe(await everythingSaid(alone, questions));
      },
    ),
    { numRuns: 60 },
  );
  expect(hidden).toBeGreaterThan(60);
});

const STAFF_RULE: AccessRule = { folder: "staff", line: 1, roles: new Set(["r2"]) };
const SAMPLE = [article("Vexiloria", "staff", 0), article("Pellacore", "", 1)];

it("suggests nothing that only hidden articles answer", async () => {
  const library = libraryOn(await openCorpus(SAMPLE), [STAFF_RULE]);
  library.suggestQuestions("", 10);
  await expect.poll(() => library.suggestQuestions("", 10).join(), { timeout: 5000 }).toContain("Vexiloria");
  const seen = library.seenBy(MEMBER);
  await expect.poll(() => seen.suggestQuestions("", 10).join(), { timeout: 5000 }).toContain("Pellacore");
  expect(seen.suggestQuestions("", 100).join()).not.toContain("Vexiloria");
});

it("reports of a re-index what the audience may see of it", async () => {
  let store = await openCorpus(SAMPLE);
  const library = createSeenLibrary({
    store: { use: (work) => work(store), refresh: async () => {}, close: async () => {} },
    parts,
    thresholds: parts.weights.thresholds,
    rules: () => [STAFF_RULE, { ...STAFF_RULE, folder: "sources/staff" }],
    async reindex({ onProgress }) {
      onProgress?.({ stage: "reading", done: 1, total: 3 });
      store = await openCorpus([...SAMPLE, article("Brintock", "press", 2), article("Zubermole", "staff", 2)]);
      const skipped = ["staff/plan.bin", "note.bin"].map((file) => ({ file, reason: "is of no known format" }));
      const sources = ["staff", "press"].map((name) => ({ name, outcome: "unfetched" as const }));
      return { ...fakeReport({ articles: 4, added: 2, skipped }), sources };
    },
  });
  const told: unknown[] = [];
  const report = await library.seenBy(MEMBER).reindex({ onProgress: (progress) => told.push(progress) });
  expect(told).toEqual([]);
  expect(report).toMatchObject({ articles: 2, added: 1, changed: 0, removed: 0, unchanged: 1 });
  expect(report.skipped.map(({ file }) => file)).toEqual(["note.bin"]);
  expect(report.sources?.map(({ name }) => name)).toEqual(["press"]);
  await expect(library.seenBy(MEMBER).reindex({ dryRun: true })).rejects.toThrow(UserError);
});

it("shows what the owners of one server wrote to that server alone, unless a rule says otherwise", async () => {
  const path = `discord/${ELSEWHERE}/zubermole.txt`;
  const own = article("Zubermole", `discord/${ELSEWHERE}`, 0);
  const store = await openCorpus([own, article("Pellacore", "discord", 1)]);
  const pathsFor = async (guildId: string, hiding: readonly AccessRule[]) =>
    (
      await libraryOn(store, hiding)
        .seenBy({ ...MEMBER, guildId })
        .listArticles()
    )
      .map((each) => each.path)
      .sort();
  expect(await pathsFor(HERE, [])).toEqual(["discord/pellacore.txt"]);
  expect(await pathsFor(ELSEWHERE, [])).toEqual([path, "discord/pellacore.txt"]);
  expect((await libraryOn(store, []).listArticles()).map((each) => each.path)).toContain(path);
  expect(libraryOn(store, []).maySee({ ...MEMBER, guildId: HERE }, path)).toBe(false);
  const forAll = { line: 1, servers: new Set([HERE, ELSEWHERE]) };
  for (const folder of [`discord/${ELSEWHERE}`, "discord"])
    expect(await pathsFor(HERE, [{ ...forAll, folder }])).toContain(path);
  for (const folder of ["", `discord/${ELSEWHERE}/faq`])
    expect(await pathsFor(HERE, [{ ...forAll, folder }])).not.toContain(path);
});

it("tells the whole of a re-index, and of a dry run, to a server that nothing is hidden from", async () => {
  const library = libraryOn(await openCorpus([article("Zubermole", `discord/${HERE}`, 0)]), []);
  expect(await library.seenBy(MEMBER).reindex({ dryRun: true })).toEqual(fakeReport());
  await expect(library.seenBy({ ...MEMBER, guildId: ELSEWHERE }).reindex({ dryRun: true })).rejects.toThrow(UserError);
});

it("makes the suggestions of servers that wrote nothing once for all of them", async () => {
  const store = await openCorpus([article("Pellacore", "", 1)]);
  let asked = 0;
  const library = createSeenLibrary({
    store: {
      use: (work) => {
        asked++;
        return work(store);
      },
      refresh: async () => {},
      close: async () => {},
    },
    parts,
    thresholds: parts.weights.thresholds,
    rules: () => [],
    reindex: async () => fakeReport(),
  });
  const suggest = (guildId: string) =>
    library
      .seenBy({ ...MEMBER, guildId })
      .suggestQuestions("", 10)
      .join();
  suggest(HERE);
  await expect.poll(() => suggest(HERE), { timeout: 5000 }).toContain("Pellacore");
  const before = asked;
  expect(suggest(ELSEWHERE)).toContain("Pellacore");
  expect(asked - before).toBeLessThan(3);
});
