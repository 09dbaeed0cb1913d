import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planBatches } from "../../src/embedding/token-batch.ts";

const counts = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 200 });
const longest = (batch: readonly number[], tokens: readonly number[]) =>
  Math.max(...batch.map((index) => tokens[index] ?? 0));

describe("the plan of batches", () => {
  it("holds every text exactly once", () => {
    fc.assert(
      fc.property(counts, (tokens) => {
        const all = planBatches(tokens).flat();
        expect(all.sort((a, b) => a - b)).toEqual(tokens.map((_, index) => index));
      }),
    );
  });

  it("keeps to 16 texts and 1,024 padded tokens unless one text alone has more", () => {
    fc.assert(
      fc.property(counts, (tokens) => {
        for (const batch of planBatches(tokens)) {
          expect(batch.length).toBeLessThanOrEqual(16);
          if (batch.length > 1) expect(batch.length * longest(batch, tokens)).toBeLessThanOrEqual(1024);
        }
      }),
    );
  });

  it("puts texts of like length together, so that little is padded", () => {
    fc.assert(
      fc.property(counts, (tokens) => {
        const ranges = planBatches(tokens).map((batch) => batch.map((index) => tokens[index] ?? 0));
        for (const [position, batch] of ranges.entries()) {
          const next = ranges[position + 1];
          if (next) expect(Math.min(...batch)).toBeGreaterThanOrEqual(Math.max(...next));
        }
      }),
    );
  });

  it("plans the same for the same counts", () => {
    fc.assert(
      fc.property(counts, (tokens) => {
        expect(planBatches(tokens)).toEqual(planBatches([...tokens]));
      }),
    );
  });
});
