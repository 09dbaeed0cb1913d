import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainScanner } from "../../../../src/store/embedded/search/create-scanner.ts";
import type { RowScanner } from "../../../../src/store/embedded/search/row-scanner.ts";
import { hasSimd, simdScanner } from "../../../../src/store/embedded/search/simd/simd-scanner.ts";
import {
  paddedDimensions,
  quantiseQuestion,
  quantiseRows,
} from "../../../../src/store/embedded/segment/quantised-rows.ts";

const value = fc.float({ min: -1, max: 1, noNaN: true });

/** Some unit vectors of the same dimensions, and one to compare them with. */
const vectors = fc.integer({ min: 1, max: 70 }).chain((dimensions) => {
  const vector = fc.array(value, { minLength: dimensions, maxLength: dimensions }).map(toUnit);
  return fc.record({ rows: fc.array(vector, { minLength: 1, maxLength: 20 }), question: vector });
});

function toUnit(values: number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (each) => (length === 0 ? 0 : each / length));
}

function fill(create: typeof plainScanner, rows: readonly Float32Array[], dimensions: number): RowScanner {
  const all = new Float32Array(rows.length * dimensions);
  for (const [index, row] of rows.entries()) all.set(row, index * dimensions);
  const quantised = quantiseRows(all, dimensions);
  const scanner = create(rows.length, paddedDimensions(dimensions), quantised.scales);
  scanner.rows.set(new Uint8Array(quantised.rows.buffer));
  return scanner;
}

describe("The scan of quantised rows", () => {
  it("runs as WebAssembly SIMD here", () => {
    expect(hasSimd()).toBe(true);
  });

  it("gives the same scores to the last bit with and without SIMD", () => {
    fc.assert(
      fc.property(vectors, ({ rows, question }) => {
        const asked = quantiseQuestion(question);
        const ranges = [{ start: 0, end: rows.length }];
        const plain = fill(plainScanner, rows, question.length).scan(asked, ranges);
        const simd = fill(simdScanner, rows, question.length).scan(asked, ranges);
        expect([...simd]).toEqual([...plain]);
      }),
    );
  });

  it("is never further off than the residuals say", () => {
    fc.assert(
      fc.property(vectors, ({ rows, question }) => {
        const all = Float32Array.from(rows.flatMap((row) => [...row]));
        const { maxResidual } = quantiseRows(all, question.length);
        const asked = quantiseQuestion(question);
        const scores = fill(simdScanner, rows, question.length).scan(asked, [{ start: 0, end: rows.length }]);
        for (const [index, row] of rows.entries()) {
          const exact = row.reduce((sum, each, place) => sum + each * (question[place] ?? 0), 0);
          const bound = maxResidual + asked.residual * (1 + maxResidual) + 1e-5;
          expect(Math.abs(exact - (scores[index] ?? Number.NaN) * asked.scale)).toBeLessThanOrEqual(bound);
        }
      }),
    );
  });

  it("scores only the rows asked for", () => {
    const rows = [0, 1, 2, 3, 4].map((turn) => Float32Array.of(Math.cos(turn), Math.sin(turn)));
    for (const create of [plainScanner, simdScanner]) {
      const scanner = fill(create, rows, 2);
      const scores = scanner.scan(quantiseQuestion(Float32Array.of(1, 0)), [
        { start: 1, end: 2 },
        { start: 3, end: 3 },
        { start: 4, end: 5 },
      ]);
      expect([...scores].map((score) => score !== 0)).toEqual([false, true, false, false, true]);
    }
  });

  it("holds the largest sums that a row and a question can have", () => {
    const dimensions = 2000;
    const flat = new Float32Array(dimensions).fill(1 / Math.sqrt(dimensions));
    for (const create of [plainScanner, simdScanner]) {
      const asked = quantiseQuestion(flat);
      const [score = 0] = fill(create, [flat], dimensions).scan(asked, [{ start: 0, end: 1 }]);
      expect(score * asked.scale).toBeCloseTo(1, 4);
    }
  });
});
