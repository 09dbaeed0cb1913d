import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/language/sentences.ts";
import { composeAnswer } from "../../../src/retrieval/answer-question.ts";
import { judgePassages } from "../../../src/retrieval/judge/judge-passages.ts";
import { searchPassages } from "../../../src/retrieval/search-passages.ts";
import { openCorpus, parts } from "../small-corpus.ts";

const MOST_CHARACTERS = 900;

const word = fc.constantFrom(
  "lighthouse",
  "keeper",
  "lamp",
  "The",
  "harbour",
  "burned",
  "oil",
  "Dr.",
  "é",
  "手",
  "😀",
  "a",
);
const end = fc.constantFrom(". ", "! ", "? ", ".\n", ".\r\n", ".\r", ".\n\n", '." ', "\n");
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 25 }), end)
  .map(([words, stop]) => `${words.join(" ")}${stop}`);
const articles = fc.array(sentence, { minLength: 1, maxLength: 30 }).map((sentences) => sentences.join(""));

/** Line numbers from 1, counted from the start of the text. */
const lineOf = (text: string, offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;

describe("an excerpt", () => {
  it("is the article's own text, in whole sentences around the marked ones, with true lines", async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (text) => {
        const store = await openCorpus([{ path: "a.txt", title: "The lighthouse", text }]);
        const search = await searchPassages("Who burned the lamp of the lighthouse?", store, parts);
        const judgement = await judgePassages(search, store.statistics.words, parts);
        const thresholds = { answer: 0, closest: 0 };
        const { excerpts } = await composeAnswer(search, judgement, store, { thresholds, limit: 5 });
        expect(excerpts.length).toBeGreaterThan(0);
        const passages = search.ranked.map(({ chunk }) => chunk);
        for (const excerpt of excerpts) {
          expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
          expect(excerpt.text).toBe(excerpt.text.trim());
          expect(excerpt.startLine).toBe(lineOf(text, excerpt.start));
          expect(excerpt.endLine).toBe(lineOf(text, excerpt.end));
          const passage = passages.find(({ start, end: last }) => start <= excerpt.start && excerpt.end <= last);
          if (!passage) throw new Error("An excerpt lies in no passage.");
          const sentences = splitSentences(passage.text).map((span) => ({
            start: passage.start + span.start,
            end: passage.start + span.end,
          }));
          const starts = sentences.map((span) => span.start);
          const ends = sentences.map((span) => span.end);
          expect(starts).toContain(excerpt.start);
          expect(ends).toContain(excerpt.end);
          expect(excerpt.highlights.length).toBeGreaterThan(0);
          for (const highlight of excerpt.highlights) {
            expect(highlight.start).toBeGreaterThanOrEqual(excerpt.start);
            expect(highlight.end).toBeLessThanOrEqual(excerpt.end);
            expect(highlight.end).toBeGreaterThan(highlight.start);
            expect(starts).toContain(highlight.start);
            expect(ends).toContain(highlight.end);
            const marked = highlight.end - highlight.start;
            expect(excerpt.text.length).toBeLessThanOrEqual(Math.max(MOST_CHARACTERS, marked));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
