import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/language/sentences.ts";
import type { Excerpt } from "../../../src/retrieval/answer.ts";
import { answerQuestion } from "../../../src/retrieval/answer-question.ts";
import { repeats } from "../../../src/retrieval/excerpt/repeats.ts";
import { openCorpus, parts } from "../small-corpus.ts";

const MOST_CHARACTERS = [1200, 600];
/** The sentence before one that begins with "He". */
const MOST_BEFORE = 600;
const ALL = { answer: 0, closest: 0 };
const QUESTION = "Who burned the lamp of the lighthouse?";

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
const articles = fc.array(sentence, { minLength: 1, maxLength: 60 }).map((sentences) => sentences.join(""));

/** Line numbers from 1, counted from the start of the text. */
const lineOf = (text: string, offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;

async function excerptsOf(text: string, question = QUESTION): Promise<readonly Excerpt[]> {
  const store = await openCorpus([{ path: "a.txt", title: "The lighthouse", text }]);
  return (await answerQuestion(question, store, parts, { thresholds: ALL, limit: 5 })).excerpts;
}

describe("an excerpt", () => {
  it("is the article's own text, in whole sentences around the marked ones, with true lines", async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (text) => {
        const excerpts = await excerptsOf(text);
        expect(excerpts.length).toBeGreaterThan(0);
        const sentences = splitSentences(text);
        const starts = sentences.map((span) => span.start);
        const ends = sentences.map((span) => span.end);
        for (const excerpt of excerpts) {
          expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
          expect(excerpt.text).toBe(excerpt.text.trim());
          expect(excerpt.startLine).toBe(lineOf(text, excerpt.start));
          expect(excerpt.endLine).toBe(lineOf(text, excerpt.end));
          expect(starts).toContain(excerpt.start);
          expect(ends).toContain(excerpt.end);
          const most = MOST_CHARACTERS[Math.min(excerpt.number, 2) - 1] ?? 0;
          expect(excerpt.text.length).toBeLessThanOrEqual(most + MOST_BEFORE);
        }
      }),
    );
  });

  it("marks whole sentences inside itself", async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (text) => {
        for (const { start, end: last, highlights } of await excerptsOf(text)) {
          expect(highlights.length).toBeGreaterThan(0);
          for (const highlight of highlights) {
            expect(highlight.start).toBeGreaterThanOrEqual(start);
            expect(highlight.end).toBeLessThanOrEqual(last);
            expect(highlight.end).toBeGreaterThan(highlight.start);
          }
        }
      }),
    );
  });

  it("shares nothing with another one of the answer, and does not repeat it", async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (text) => {
        const excerpts = await excerptsOf(text);
        for (const [index, one] of excerpts.entries()) {
          expect(one.number).toBe(index + 1);
          for (const other of excerpts.slice(index + 1)) {
            expect(one.end <= other.start || other.end <= one.start).toBe(true);
            expect(repeats(one.text, other.text)).toBe(false);
          }
        }
      }),
    );
  });

  it("of a copy is left out for one that says something else", async () => {
    const text = "The lamp of the lighthouse was burned by Agnes Moir.";
    const store = await openCorpus([
      { path: "a.txt", title: "The lighthouse", text },
      { path: "old/a.txt", title: "The lighthouse", text },
      { path: "copy.txt", title: "The lighthouse", text: `${text} ` },
      { path: "news.txt", title: "News", text: "A lamp burned in the harbour last night." },
    ]);
    const { excerpts } = await answerQuestion(QUESTION, store, parts, { thresholds: ALL });
    expect(excerpts.map((excerpt) => excerpt.title)).toEqual(["The lighthouse", "News"]);
  });

  it("that comes first does not change with how many are asked for", async () => {
    const text = "The lamp burned. ".repeat(3) + "\n\nShips saw the lighthouse.\n\n".repeat(80);
    const store = await openCorpus([{ path: "a.txt", title: "The lighthouse", text }]);
    const ask = async (limit: number) =>
      (await answerQuestion(QUESTION, store, parts, { thresholds: ALL, limit })).excerpts;
    const many = await ask(5);
    expect(await ask(1)).toEqual(many.slice(0, 1));
  });
});

describe("an excerpt that holds two good passages", () => {
  it("marks what answers in both, each apart", async () => {
    const filler = "The harbour is open in summer and the boats leave at noon, weather permitting. ".repeat(6).trim();
    const text = `The lamp of the lighthouse burned whale oil. ${filler}\n\n${filler} The lamp of the lighthouse burned out in 1902.`;
    const [first] = await excerptsOf(text, "When was the lamp of the lighthouse burned, and with what oil?");
    const marked = first?.highlights.map((mark) => text.slice(mark.start, mark.end)) ?? [];
    expect(marked).toHaveLength(2);
    expect(marked.join(" ")).toContain("whale oil");
    expect(marked.join(" ")).toContain("1902");
  });
});
