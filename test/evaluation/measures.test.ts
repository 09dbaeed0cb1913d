import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auroc, meanOf, ndcgAt, recallAt, reciprocalRankAt } from "../../evaluation/measures.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const relevances = fc
  .array(fc.nat(3), { minLength: IDS.length, maxLength: IDS.length })
  .map((grades) => new Map(IDS.map((id, index) => [id, grades[index] ?? 0])));
const rankings = fc.shuffledSubarray(IDS);
const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 20 });

describe("ndcgAt", () => {
  it("gives what trec_eval gives, computed by hand", () => {
    const relevance = new Map([
      ["a", 3],
      ["b", 2],
      ["c", 1],
    ]);
    // (2 + 0/log2(3) + 3/2 + 1/log2(5)) / (3 + 2/log2(3) + 1/2)
    expect(ndcgAt(10, ["b", "x", "a", "c"], relevance)).toBeCloseTo(3.930677 / 4.76186, 5);
    expect(ndcgAt(1, ["b"], relevance)).toBeCloseTo(2 / 3, 10);
    expect(ndcgAt(2, ["x", "a"], new Map([["a", 1]]))).toBeCloseTo(1 / Math.log2(3), 10);
  });

  it("is 0 where nothing is relevant or nothing relevant is found", () => {
    expect(ndcgAt(10, ["a"], new Map())).toBe(0);
    expect(ndcgAt(10, ["a"], new Map([["a", 0]]))).toBe(0);
    expect(ndcgAt(10, [], new Map([["a", 1]]))).toBe(0);
  });

  it("is 1 for the ideal order and lies between 0 and 1 for every other", () => {
    fc.assert(
      fc.property(relevances, rankings, fc.integer({ min: 1, max: 10 }), (relevance, ranking, depth) => {
        const ideal = [...relevance].sort((a, b) => b[1] - a[1]).map(([id]) => id);
        const any = [...relevance.values()].some((grade) => grade > 0);
        expect(ndcgAt(depth, ideal, relevance)).toBe(any ? 1 : 0);
        const value = ndcgAt(depth, ranking, relevance);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("never falls when a better article moves up past its neighbour", () => {
    fc.assert(
      fc.property(relevances, rankings, fc.nat(6), (relevance, ranking, at) => {
        const [upper, lower] = [ranking[at], ranking[at + 1]];
        if (upper === undefined || lower === undefined) return;
        if ((relevance.get(lower) ?? 0) < (relevance.get(upper) ?? 0)) return;
        const swapped = ranking.with(at, lower).with(at + 1, upper);
        expect(ndcgAt(10, swapped, relevance)).toBeGreaterThanOrEqual(ndcgAt(10, ranking, relevance) - 1e-12);
      }),
    );
  });
});

describe("recallAt and reciprocalRankAt", () => {
  const relevance = new Map([
    ["a", 1],
    ["b", 2],
    ["c", 0],
  ]);

  it("count the relevant articles within the depth, whatever their grade", () => {
    expect(recallAt(5, ["x", "b", "c", "a"], relevance)).toBe(1);
    expect(recallAt(2, ["x", "b", "c", "a"], relevance)).toBe(0.5);
    expect(recallAt(5, ["c"], relevance)).toBe(0);
    expect(recallAt(5, ["a"], new Map())).toBe(0);
  });

  it("look for the first relevant article", () => {
    expect(reciprocalRankAt(10, ["c", "x", "b", "a"], relevance)).toBe(1 / 3);
    expect(reciprocalRankAt(2, ["c", "x", "b", "a"], relevance)).toBe(0);
    expect(reciprocalRankAt(10, [], relevance)).toBe(0);
  });

  it("never fall with the depth", () => {
    fc.assert(
      fc.property(relevances, rankings, fc.integer({ min: 1, max: 8 }), (some, ranking, depth) => {
        expect(recallAt(depth + 1, ranking, some)).toBeGreaterThanOrEqual(recallAt(depth, ranking, some));
        expect(reciprocalRankAt(depth + 1, ranking, some)).toBeGreaterThanOrEqual(
          reciprocalRankAt(depth, ranking, some),
        );
      }),
    );
  });
});

describe("auroc", () => {
  it("is the share of pairs in the right order, a tie counting half", () => {
    expect(auroc([0.9, 0.8], [0.1, 0.2])).toBe(1);
    expect(auroc([0.1], [0.2, 0.3])).toBe(0);
    expect(auroc([0.5], [0.5])).toBe(0.5);
    expect(auroc([0.9, 0.4], [0.5, 0.4])).toBe((1 + 1 + 0 + 0.5) / 4);
    expect(auroc([], [1])).toBeNaN();
  });

  it("agrees with counting every pair, and turns around when the sides do", () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const value = auroc(positives, negatives);
        const wins = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        expect(value).toBeCloseTo(meanOf(wins), 10);
        expect(value + auroc(negatives, positives)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("looks at the order alone", () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const stretch = (value: number) => Math.exp(value) - 3;
        expect(auroc(positives.map(stretch), negatives.map(stretch))).toBeCloseTo(auroc(positives, negatives), 10);
      }),
    );
  });
});
