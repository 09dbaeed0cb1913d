import type { RowScanner } from "./row-scanner.ts";
import { hasSimd, simdScanner } from "./simd/simd-scanner.ts";

/** The fastest scanner that runs here. */
export function createScanner(count: number, paddedDimensions: number, scales: Float32Array): RowScanner {
  const create = hasSimd() ? simdScanner : plainScanner;
  return create(count, paddedDimensions, scales);
}

/** The scanner for machines without WebAssembly SIMD: slower, the same scores to the last bit. */
export function plainScanner(count: number, paddedDimensions: number, scales: Float32Array): RowScanner {
  const rows = new Int8Array(count * paddedDimensions);
  const scores = new Float32Array(count);
  return {
    rows: new Uint8Array(rows.buffer),
    scan({ values }, ranges) {
      for (const { start, end } of ranges) {
        for (let row = start; row < end; row += 1) {
          const offset = row * paddedDimensions;
          let sum = 0;
          for (let index = 0; index < paddedDimensions; index += 1) {
            sum += (rows[offset + index] ?? 0) * (values[index] ?? 0);
          }
          // Rounded after each step, as 32-bit floats in WebAssembly are; assignment rounds the product.
          scores[row] = Math.fround(sum) * (scales[row] ?? 0);
        }
      }
      return scores;
    },
  };
}
