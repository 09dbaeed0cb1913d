import { describe, expect, it } from "vitest";
import { loadReranker } from "../../src/embedding/load-models.ts";
import { writeTinyCrossEncoder } from "./tiny-cross-encoder.ts";

const WEIGHTS = { river: 3, mountain: 2, sea: -1 };
const MODEL = "Someone/tiny-cross-encoder";

describe("a cross-encoder", () => {
  it("scores each passage, in order, whatever the lengths", async () => {
    const reranker = await loadReranker(MODEL, await writeTinyCrossEncoder(WEIGHTS));
    const passages = [
      "The sea.",
      `The river ${"flows on and on ".repeat(30)}`,
      "A river, a mountain and the sea.",
      "",
      "[SEP] mountain",
      ...Array.from({ length: 20 }, (_, i) => "river ".repeat(i)),
    ];
    expect(await reranker.score("Which river is it?", passages)).toEqual([
      -1,
      3,
      4,
      0,
      2,
      ...Array.from({ length: 20 }, (_, i) => 3 * i),
    ]);
    expect(await reranker.score("Which river is it?", [])).toEqual([]);
  });

  it("cuts a question that is too long, not the passage", async () => {
    const reranker = await loadReranker(MODEL, await writeTinyCrossEncoder(WEIGHTS));
    expect(await reranker.score("and why is that so ".repeat(300), ["The mountain by the river."])).toEqual([5]);
  });

  it("cuts a passage that is too long", async () => {
    const reranker = await loadReranker(MODEL, await writeTinyCrossEncoder(WEIGHTS));
    const [score = 0] = await reranker.score("Where?", ["river ".repeat(5000)]);
    expect(score).toBeGreaterThan(3 * 250);
    expect(score).toBeLessThan(3 * 320);
  });
});
