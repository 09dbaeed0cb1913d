import type { QuantisedTable, RowArithmetic } from "./row-arithmetic.ts";
import { hasSimd, simdArithmetic } from "./simd-arithmetic.ts";
import { DIMENSIONS_AT_ONCE } from "./sum-kernel.ts";

/** The fastest arithmetic that runs here. It keeps a copy of the table or the table itself. */
export function createRowArithmetic(table: QuantisedTable, registers: number): RowArithmetic {
  const create = hasSimd() && table.dimensions % DIMENSIONS_AT_ONCE === 0 ? simdArithmetic : plainArithmetic;
  return create(table, registers);
}

/** The arithmetic for machines without WebAssembly SIMD: slower, the same up to the order of additions. */
export function plainArithmetic({ dimensions, integers, scales }: QuantisedTable, registers: number): RowArithmetic {
  const vectors = Array.from({ length: registers }, () => new Float32Array(dimensions));
  const results = new Float32Array(registers);

  function at(register: number): Float32Array {
    const vector = vectors[register];
    if (!vector) throw new RangeError(`There is no register ${register}`);
    return vector;
  }

  return {
    sum(register, tokens, start = 0, end = tokens.length) {
      const sum = at(register).fill(0);
      for (let index = start; index < end; index++) {
        const token = tokens[index] ?? 0;
        const scale = scales[token] ?? 0;
        const offset = token * dimensions;
        for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + scale * (integers[offset + d] ?? 0);
      }
    },
    load(register, vector) {
      at(register).set(vector);
    },
    read: (register) => at(register).slice(),
    products(register, first, end) {
      for (let other = first; other < end; other++) results[other - first] = dotProduct(at(register), at(other));
      return results;
    },
  };
}

/** Four sums side by side: one alone would wait for each of its additions. */
function dotProduct(a: Float32Array, b: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let d = 0; d < a.length; d += 4) {
    first += (a[d] ?? 0) * (b[d] ?? 0);
    second += (a[d + 1] ?? 0) * (b[d + 1] ?? 0);
    third += (a[d + 2] ?? 0) * (b[d + 2] ?? 0);
    fourth += (a[d + 3] ?? 0) * (b[d + 3] ?? 0);
  }
  return first + second + (third + fourth);
}
