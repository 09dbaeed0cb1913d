import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Generations } from "../../src/store/generations.ts";
import type { Candidate, PassageStore } from "../../src/store/passage-store.ts";
import { memoryGenerations } from "../fakes/memory-generations.ts";
import { lexicalShare } from "../fakes/memory-store.ts";
import type { OpenedPlace } from "./passage-store-contract.ts";
import { addSamples, sampleArticle, sampleQuestion, sampleRecipe } from "./sample-articles.ts";

const WORDS = ["ferry", "harbour", "bread", "oven", "night", "deck", "tea", "rye", "storm", "light", "mast", "salt"];
const NAMES = ["a.txt", "b.txt", "c.md", "d.md", "e.md"];

const words = (max: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max });
/** What each article is in one generation; null: it is not there. */
const corpus = fc.record(
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      fc.option(fc.record({ title: words(3), paragraphs: fc.array(words(12), { maxLength: 6 }) }), { freq: 2 }),
    ]),
  ),
);
const history = fc.array(corpus, { minLength: 1, maxLength: 5 });
/** The articles that somebody may see. */
const visibleNames = fc.subarray(NAMES);
const questions = fc.array(words(4), { minLength: 1, maxLength: 3 });

type Corpus = Record<string, { title: string[]; paragraphs: string[][] } | null>;

/** Brings a place up to a corpus as an indexer does: takes over what is the same, adds the rest. */
async function commit(place: Generations, wanted: Corpus): Promise<void> {
  const samples = await Promise.all(
    Object.entries(wanted).flatMap(([path, content]) =>
      content
        ? [
            sampleArticle(
              path,
              content.title.join(" "),
              content.paragraphs.map((paragraph) => paragraph.join(" ")),
            ),
          ]
        : [],
    ),
  );
  const draft = await place.begin(sampleRecipe, { verify: true });
  expect(draft.previous.discarded).toBeUndefined();
  const before = new Map(draft.previous.articles.map(({ path, checksum }) => [path, checksum]));
  const isSame = ({ article }: (typeof samples)[number]) => before.get(article.path) === article.checksum;
  const again = await draft.carryOver(samples.filter(isSame).map(({ article }) => article.path));
  await addSamples(
    draft,
    samples.filter((sample) => !isSame(sample) || again.includes(sample.article.path)),
  );
  await draft.commit();
}

async function openStore(place: Generations): Promise<PassageStore> {
  const store = await place.openCurrent(sampleRecipe);
  if (!store) throw new Error("There is no generation.");
  return store;
}

/** Candidates by place in the corpus, since numbers of chunks differ from store to store. */
async function findByPlace(store: PassageStore, question: string, limit: number, articles?: readonly string[]) {
  const query = { ...(await sampleQuestion(question)), limit, ...(articles ? { articles } : {}) };
  const candidates = await store.findCandidates(query);
  const passages = await store.readPassages(candidates.map(({ id }) => id));
  return new Map(candidates.map((each, index) => [`${passages[index]?.article.path} ${passages[index]?.start}`, each]));
}

function topScores(found: ReadonlyMap<string, Candidate>, limit: number, score: (candidate: Candidate) => number) {
  return [...found.values()]
    .map(score)
    .sort((a, b) => b - a)
    .slice(0, limit);
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [index, value] of actual.entries()) expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 5);
}

/** Expects of `actual` what `expected`, an index in memory of the same articles, says to these questions. */
async function expectSame(
  actual: PassageStore,
  expected: PassageStore,
  questions: readonly string[],
  limit: number,
): Promise<void> {
  expect(actual.statistics).toEqual(expected.statistics);
  expect(await actual.documentFrequencies(WORDS)).toEqual(await expected.documentFrequencies(WORDS));
  for (const question of questions) {
    for (const articles of [undefined, NAMES.slice(0, 2)]) {
      const everything = await findByPlace(expected, question, 1000, articles);
      const oracle = await findByPlace(expected, question, limit, articles);
      const found = await findByPlace(actual, question, limit, articles);
      for (const [key, candidate] of found) {
        const right = everything.get(key);
        expect(candidate.bm25).toBeCloseTo(right?.bm25 ?? Number.NaN, 5);
        expect(candidate.articleBm25).toBeCloseTo(right?.articleBm25 ?? Number.NaN, 5);
        expect(candidate.cosine).toBeCloseTo(right?.cosine ?? Number.NaN, 5);
      }
      const share = lexicalShare([...everything.values()]);
      const scored = (candidate: Candidate) => (candidate.bm25 > 0 ? share(candidate) : 0);
      expectClose(topScores(found, limit, scored), topScores(oracle, limit, scored));
      const cosine = (candidate: Candidate) => candidate.cosine;
      expectClose(topScores(found, limit, cosine), topScores(oracle, limit, cosine));
    }
  }
}

/** Whatever builds led to it, an index must answer like one that was built at once, and a part of it like one of that part. */
export function describeRandomHistories(name: string, openPlace: () => Promise<OpenedPlace>, numRuns: number): void {
  describe(`${name} after any history of builds`, () => {
    it("finds and scores exactly what a fresh index in memory does, of all articles and of some", {
      timeout: 120_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(
          history,
          questions,
          fc.integer({ min: 1, max: 6 }),
          visibleNames,
          async (corpora, asked, limit, visible) => {
            let opened: PassageStore | undefined;
            const { place, close } = await openPlace();
            try {
              for (const each of corpora) await commit(place, each);
              const actual = await openStore(place);
              opened = actual;
              const spoken = asked.map((each) => each.join(" "));
              await expectSame(actual, await openFresh(corpora.at(-1) ?? {}), spoken, limit);
              const part = await actual.restrict((path) => visible.includes(path));
              await expectSame(part, await openFresh(withOnly(corpora.at(-1) ?? {}, visible)), spoken, limit);
            } finally {
              await opened?.close();
              await close();
            }
          },
        ),
        { numRuns },
      );
    });
  });
}

async function openFresh(wanted: Corpus): Promise<PassageStore> {
  const fresh = memoryGenerations();
  await commit(fresh, wanted);
  return openStore(fresh);
}

function withOnly(corpus: Corpus, names: readonly string[]): Corpus {
  return Object.fromEntries(Object.entries(corpus).filter(([name]) => names.includes(name)));
}
