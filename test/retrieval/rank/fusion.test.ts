import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuseCandidates, shareLexical } from "../../../src/retrieval/rank/fusion.ts";

const score = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 30, noNaN: true }));
const cosine = fc.double({ min: -1, max: 1, noNaN: true });
const candidates = fc
  .array(fc.record({ bm25: score, articleBm25: score, cosine }), { maxLength: 20 })
  .map((some) => some.map((each, id) => ({ id, ...each })));

const idsOf = (fused: ReturnType<typeof fuseCandidates>) => fused.map(({ candidate }) => candidate.id);

describe("fuseCandidates", () => {
  it("orders by both searches together, best first, equal ones by their number, whatever order they come in", () => {
    fc.assert(
      fc.property(candidates, fc.nat(20), fc.func(fc.integer()), (some, limit, shuffle) => {
        const fused = fuseCandidates(some, limit);
        expect(fused.length).toBe(Math.min(limit, some.length));
        for (const [index, { candidate, fused: value }] of fused.entries()) {
          const next = fused[index + 1];
          if (next) expect(value > next.fused || (value === next.fused && candidate.id < next.candidate.id)).toBe(true);
        }
        const shuffled = some.toSorted((a, b) => shuffle(a.id) - shuffle(b.id));
        expect(idsOf(fuseCandidates(shuffled, limit))).toEqual(idsOf(fused));
      }),
    );
  });

  it("never ranks a candidate below one that it beats in everything", () => {
    fc.assert(
      fc.property(candidates, (some) => {
        const rank = new Map(idsOf(fuseCandidates(some, some.length)).map((id, index) => [id, index]));
        for (const a of some) {
          for (const b of some) {
            const beats = a.bm25 > b.bm25 && a.articleBm25 > b.articleBm25 && a.cosine > b.cosine;
            if (beats && b.bm25 + 1e-9 < a.bm25) expect(rank.get(a.id)).toBeLessThan(rank.get(b.id) ?? -1);
          }
        }
      }),
    );
  });

  it("gives shares from 0 to 1, also where nothing matches", () => {
    fc.assert(
      fc.property(candidates, (some) => {
        const shareOf = shareLexical(some);
        for (const candidate of some) {
          expect(shareOf(candidate)).toBeGreaterThanOrEqual(0);
          expect(shareOf(candidate)).toBeLessThanOrEqual(1);
        }
        for (const { fused } of fuseCandidates(some, 20)) expect(Number.isFinite(fused)).toBe(true);
      }),
    );
    expect(fuseCandidates([], 5)).toEqual([]);
  });

  it("lets either search alone find the best passage", () => {
    const byWords = { id: 1, bm25: 9, articleBm25: 9, cosine: 0.1 };
    const byMeaning = { id: 2, bm25: 0, articleBm25: 0, cosine: 0.9 };
    const byNeither = { id: 0, bm25: 0.1, articleBm25: 0.1, cosine: 0.1 };
    expect(idsOf(fuseCandidates([byNeither, byMeaning, byWords], 2)).toSorted()).toEqual([1, 2]);
  });
});
