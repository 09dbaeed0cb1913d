import { plainArithmetic } from "./plain-arithmetic.ts";
import type { QuantisedTable, RowArithmetic } from "./row-arithmetic.ts";
import { hasSimd, simdArithmetic } from "./simd-arithmetic.ts";
import { DIMENSIONS_AT_ONCE } from "./sum-kernel.ts";

/** The fastest arithmetic that runs here. It keeps a copy of the table or the table itself. */
export function createRowArithmetic(table: QuantisedTable, registers: number): RowArithmetic {
  const create = hasSimd() && table.dimensions % DIMENSIONS_AT_ONCE === 0 ? simdArithmetic : plainArithmetic;
  return create(table, registers);
}
