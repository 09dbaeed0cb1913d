import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pooling, poolTokens } from "../../src/embedding/pooling.ts";

interface Batch {
  readonly hidden: Float32Array;
  readonly lengths: readonly number[];
  readonly tokens: number;
  readonly dimensions: number;
}

const batches: fc.Arbitrary<Batch> = fc
  .record({
    texts: fc.integer({ min: 1, max: 4 }),
    tokens: fc.integer({ min: 1, max: 11 }),
    dimensions: fc.integer({ min: 1, max: 9 }),
  })
  .chain(({ texts, tokens, dimensions }) =>
    fc.record({
      hidden: fc
        // Whole numbers add up exactly in any order.
        .array(fc.integer({ min: -4, max: 4 }), {
          minLength: texts * tokens * dimensions,
          maxLength: texts * tokens * dimensions,
        })
        .map((values) => Float32Array.from(values)),
      lengths: fc.array(fc.integer({ min: 0, max: tokens }), { minLength: texts, maxLength: texts }),
      tokens: fc.constant(tokens),
      dimensions: fc.constant(dimensions),
    }),
  );

/** Says what pooling means, value by value, in double precision. */
function poolPlainly({ hidden, lengths, tokens, dimensions }: Batch, pooling: Pooling): number[][] {
  return lengths.map((length, text) => {
    const counted = pooling === "cls" ? Math.min(1, length) : length;
    const mean = Array.from({ length: dimensions }, (_, d) => {
      let sum = 0;
      for (let token = 0; token < counted; token++) sum += hidden[(text * tokens + token) * dimensions + d] ?? 0;
      return counted === 0 ? 0 : sum / counted;
    });
    const norm = Math.hypot(...mean);
    return mean.map((value) => (norm === 0 ? 0 : value / norm));
  });
}

describe.each<Pooling>(["mean", "cls"])("pooling by %s", (pooling) => {
  it("gives what the definition gives, whatever lies in the padding", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const expected = poolPlainly(batch, pooling);
        for (const [text, vector] of poolTokens(batch.hidden, batch.lengths, batch, pooling).entries()) {
          vector.forEach((value, d) => {
            expect(value).toBeCloseTo(expected[text]?.[d] ?? Number.NaN, 5);
          });
        }
      }),
    );
  });

  it("gives a text without tokens the zero vector", () => {
    expect(poolTokens(new Float32Array(6).fill(7), [0, 1], { tokens: 1, dimensions: 3 }, pooling)[0]).toEqual(
      new Float32Array(3),
    );
  });

  it("refuses a vector that holds no numbers", () => {
    const hidden = Float32Array.from([1, Number.NaN]);
    expect(() => poolTokens(hidden, [1], { tokens: 1, dimensions: 2 }, pooling)).toThrow("holds no numbers");
  });
});
