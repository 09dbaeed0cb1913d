import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainArithmetic } from "../../../src/embedding/word-vectors/row-arithmetic/create-row-arithmetic.ts";
import type {
  CreateArithmetic,
  QuantisedTable,
} from "../../../src/embedding/word-vectors/row-arithmetic/row-arithmetic.ts";
import { hasSimd, simdArithmetic } from "../../../src/embedding/word-vectors/row-arithmetic/simd-arithmetic.ts";

const DIMENSIONS = 64;
const ROWS = 40;

/** Seven is prime to the number of values: rows differ from each other. */
const table: QuantisedTable = {
  dimensions: DIMENSIONS,
  integers: Int8Array.from({ length: ROWS * DIMENSIONS }, (_, index) => ((index * 7919) % 255) - 127),
  scales: Float32Array.from({ length: ROWS }, (_, row) => (row + 1) / 1000),
};

const tokens = fc.array(fc.integer({ min: 0, max: ROWS - 1 }), { maxLength: 12 });

/** The same in the order in which it is written down, in 64 bits. */
function exactSum(list: readonly number[]): number[] {
  return Array.from({ length: DIMENSIONS }, (_, d) =>
    list.reduce((sum, row) => sum + (table.scales[row] ?? 0) * (table.integers[row * DIMENSIONS + d] ?? 0), 0),
  );
}

function exactProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
}

function expectClose(found: ArrayLike<number>, exact: ArrayLike<number>) {
  expect(found.length).toBe(exact.length);
  for (const [index, value] of Array.from(found).entries()) expect(value).toBeCloseTo(exact[index] ?? Number.NaN, 3);
}

it("runs as WebAssembly SIMD here", () => {
  expect(hasSimd()).toBe(true);
});

describe.each<[string, CreateArithmetic]>([
  ["plain", plainArithmetic],
  ["SIMD", simdArithmetic],
])("arithmetic of rows, %s", (_, create) => {
  it("sums rows, each times its scale", () => {
    const arithmetic = create(table, 2);
    fc.assert(
      fc.property(tokens, (list) => {
        arithmetic.sum(1, list);
        expectClose(arithmetic.read(1), exactSum(list));
      }),
    );
  });

  it("sums a part of a list, and lists of any length", () => {
    const arithmetic = create(table, 1);
    const long = Array.from({ length: 1500 }, (_, index) => index % ROWS);
    arithmetic.sum(0, long, 3, 1499);
    const exact = exactSum(long.slice(3, 1499));
    for (const [d, value] of arithmetic.read(0).entries()) expect(value).toBeCloseTo(exact[d] ?? Number.NaN, 1);
  });

  it("multiplies one register with several", () => {
    const arithmetic = create(table, 4);
    fc.assert(
      fc.property(tokens, tokens, tokens, (a, b, c) => {
        for (const [register, list] of [a, b, c].entries()) arithmetic.sum(register + 1, list);
        const exact = [a, b, c].map((list) => exactProduct(exactSum(b), exactSum(list)));
        const found = arithmetic.products(2, 1, 4);
        for (const [index, value] of exact.entries()) {
          expect(Math.abs((found[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-4 * (1 + Math.abs(value)));
        }
      }),
    );
  });

  it("keeps what is put into a register, and gives a copy of it", () => {
    const arithmetic = create(table, 3);
    const vector = Float32Array.from({ length: DIMENSIONS }, (_, d) => Math.sin(d));
    arithmetic.load(1, vector);
    arithmetic.sum(2, [5]);
    arithmetic.sum(0, []);
    const copy = arithmetic.read(1);
    expect(copy).toEqual(vector);
    expect(arithmetic.read(0).every((value) => value === 0)).toBe(true);
    arithmetic.sum(1, [7]);
    expect(copy).toEqual(vector);
  });
});
