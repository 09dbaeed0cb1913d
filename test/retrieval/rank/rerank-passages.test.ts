import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepOrderOnFailure, type PassageScorer, rerankPassages } from "../../../src/retrieval/rank/rerank-passages.ts";

const passageOf = (text: string, score: number) => ({
  chunk: { text, article: { metadata: { title: "Rivers" } } },
  score,
});

/** Prefers long passages. */
const byLength: PassageScorer = { score: async (_, passages) => passages.map((passage) => passage.length) };

const ranked = fc
  .array(fc.tuple(fc.string(), fc.double({ noNaN: true })), { maxLength: 40 })
  .map((all) => all.sort(([, a], [, b]) => b - a).map(([text, score]) => passageOf(text, score)));

describe("re-ordering the best passages", () => {
  it("puts what the scorer likes best first, and keeps what is below the best 20 where it is", async () => {
    await fc.assert(
      fc.asyncProperty(ranked, async (passages) => {
        const reordered = await rerankPassages("Where?", passages, byLength);
        const lengths = reordered.slice(0, 20).map(({ chunk }) => chunk.text.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        expect(reordered.slice(20)).toEqual(passages.slice(20));
      }),
    );
  });

  it("loses no passage and deals out the same scores, highest first", async () => {
    await fc.assert(
      fc.asyncProperty(ranked, async (passages) => {
        const reordered = await rerankPassages("Where?", passages, byLength);
        expect(reordered.map(({ score }) => score)).toEqual(passages.map(({ score }) => score));
        const textsOf = (all: typeof reordered) => all.map(({ chunk }) => chunk.text).sort();
        expect(textsOf(reordered)).toEqual(textsOf(passages));
      }),
    );
  });

  it("shows the scorer the title with the text", async () => {
    const seen: string[] = [];
    const scorer: PassageScorer = {
      async score(question, passages) {
        seen.push(question, ...passages);
        return [0];
      },
    };
    await rerankPassages("Where?", [passageOf("It ends in the sea.", 1)], scorer);
    expect(seen).toEqual(["Where?", "Rivers. It ends in the sea."]);
  });

  it("keeps the order when the scorer fails, and says why", async () => {
    const notices: string[] = [];
    const failing: PassageScorer = { score: () => Promise.reject(new Error("the process is gone")) };
    const passages = [passageOf("It ends in the sea.", 2), passageOf("A lake.", 1)];
    const scorer = keepOrderOnFailure(failing, (notice) => notices.push(notice));
    expect(await rerankPassages("Where?", passages, scorer)).toEqual(passages);
    expect(notices).toEqual(["A question was answered without re-ranking: the process is gone"]);
  });
});
