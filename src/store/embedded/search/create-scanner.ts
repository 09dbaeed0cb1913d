import { plainScanner } from "./plain-scanner.ts";
import type { RowScanner } from "./row-scanner.ts";
import { hasSimd, simdScanner } from "./simd/simd-scanner.ts";

/** The fastest scanner that runs here. */
export function createScanner(count: number, paddedDimensions: number, scales: Float32Array): RowScanner {
  const create = hasSimd() ? simdScanner : plainScanner;
  return create(count, paddedDimensions, scales);
}
