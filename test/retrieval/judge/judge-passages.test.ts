import { beforeAll, describe, expect, it } from "vitest";
import { DECISIVE, judgePassages } from "../../../src/retrieval/judge/judge-passages.ts";
import type { ReadablePassage, Reader, Reading } from "../../../src/retrieval/judge/reader.ts";
import { searchPassages } from "../../../src/retrieval/search-passages.ts";
import type { PassageStore } from "../../../src/store/passage-store.ts";
import { LIBRARY, openCorpus, parts } from "../small-corpus.ts";

const QUESTION = "Who opened the bridge over the Tarn?";
const reading = (passage: ReadablePassage, given: Partial<Reading>): Reading => ({
  relevance: 0,
  answers: 0,
  sentences: passage.sentences.map(() => 0),
  ...given,
});
/** Says the same of every passage. */
const readerOf = (given: Partial<Reading>): Reader => ({
  read: async (_, passages) => passages.map((passage) => reading(passage, given)),
});

let store: PassageStore;
beforeAll(async () => {
  store = await openCorpus(LIBRARY);
});

const judge = async (question: string, reader?: Reader) => {
  const search = await searchPassages(question, store, parts);
  return judgePassages(search, store.statistics.words, { weights: parts.weights, ...(reader ? { reader } : {}) });
};

describe("the judgement of a search", () => {
  it("is as confident as the likeliest of the passages that decide", async () => {
    const { passages, confidence, likeliest } = await judge(QUESTION);
    expect(confidence).toBe(Math.max(...passages.slice(0, DECISIVE).map(({ probability }) => probability)));
    expect(likeliest?.probability).toBe(confidence);
  });

  it("rises and falls with what the reader says, and never leaves 0 to 1", async () => {
    const confidences: number[] = [];
    for (const answers of [-1e9, -2, 0, 2, 1e9])
      confidences.push((await judge(QUESTION, readerOf({ answers }))).confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    expect(new Set(confidences).size).toBe(confidences.length);
    for (const confidence of confidences) expect(Math.abs(confidence - 0.5)).toBeLessThan(0.5);
  });

  it("puts first what the reader finds far more relevant", async () => {
    const likesBees: Reader = {
      read: async (_, passages) =>
        passages.map((passage) => reading(passage, { relevance: passage.heading === "Keeping bees" ? 1000 : -1000 })),
    };
    const { passages } = await judge(`${QUESTION} Or the bees?`, likesBees);
    expect(passages[0]?.passage.chunk.article.path).toBe("bees.txt");
  });

  it("keeps the order of a cross-encoder, whatever the reader finds", async () => {
    const search = await searchPassages(`${QUESTION} Or the bees?`, store, parts);
    const fickle: Reader = {
      read: async (_, passages) => passages.map((passage, index) => reading(passage, { relevance: 1000 * index })),
    };
    const reranker = { score: async () => [] };
    const both = { weights: parts.weights, reader: fickle, reranker };
    const { passages } = await judgePassages(search, store.statistics.words, both);
    const ids = passages.map(({ passage }) => passage.chunk.id);
    expect(ids).toEqual(search.ranked.slice(0, ids.length).map(({ chunk }) => chunk.id));
  });

  it("is the same without a reader as with one that had no time", async () => {
    const busy: Reader = { read: async (_, passages) => passages.map(() => undefined) };
    expect((await judge(QUESTION, busy)).confidence).toBe((await judge(QUESTION)).confidence);
  });

  it("puts no passage before others because the reader had no time for it", async () => {
    const question = `${QUESTION} Or the bees?`;
    for (const relevance of [-1000, 1000]) {
      const hurried: Reader = {
        read: async (_, [first, ...others]) => [first && reading(first, { relevance }), ...others.map(() => undefined)],
      };
      const orderOf = async (reader?: Reader) => (await judge(question, reader)).passages.map((one) => one.passage);
      const chunks = (await orderOf(hurried)).map(({ chunk }) => chunk.id);
      expect(chunks).toEqual((await orderOf()).map(({ chunk }) => chunk.id));
    }
  });

  it("has no confidence in stop words alone", async () => {
    expect((await judge("who is it and what are they?", readerOf({ answers: 100 }))).confidence).toBe(0);
  });
});

describe("what the reader is given", () => {
  it("is text as people see it, sentence by sentence, below its headings", async () => {
    const text = "# The *mill*\n\n## History\n\nIt was **rebuilt** in [1888](https://example.com). It burned in 1901.";
    const mill = await openCorpus([{ path: "mill.md", title: "The mill", text }]);
    const seen: ReadablePassage[] = [];
    const reader: Reader = {
      async read(_, passages) {
        seen.push(...passages);
        return passages.map((passage) => reading(passage, {}));
      },
    };
    const search = await searchPassages("When was the mill rebuilt?", mill, parts);
    const { passages } = await judgePassages(search, mill.statistics.words, { weights: parts.weights, reader });
    const sentences = seen.flatMap((passage) => passage.sentences);
    expect(sentences).toContain("It was rebuilt in 1888.");
    expect(sentences).not.toContain("");
    for (const { passage, sentences: scores } of passages) expect(scores.length).toBe(passage.text.sentences.length);
  });
});
