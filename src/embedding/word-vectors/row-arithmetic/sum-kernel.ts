import {
  type Bytes,
  f32x4Add,
  f32x4FromI32x4,
  f32x4Multiply,
  i16x8LoadFromI8,
  i32,
  i32Add,
  i32Const,
  i32Load,
  i32Multiply,
  i32x4FromHighI16x8,
  i32x4FromLowI16x8,
  local,
  moduleOf,
  v128,
  v128Load,
  v128LoadSplat32,
  v128Store,
} from "../../../system/web-assembly/binary-format.ts";
import { advance, copy, doWhile, isBefore, setAfter } from "../../../system/web-assembly/statements.ts";

/** The export of the module: see `sumKernel`. */
export const SUM_KERNEL = "sum";

/** How many dimensions are summed at a time; rows are as long as a multiple of this. */
export const DIMENSIONS_AT_ONCE = 32;
/** As many integers of a row as one instruction loads. */
const LOADED = 8;
const LOADS = DIMENSIONS_AT_ONCE / LOADED;
const VECTOR_BYTES = 16;

const tokens = 0;
const tokensEnd = 1;
const rows = 2;
const rowBytes = 3;
const scales = 4;
const sum = 5;
const rowsEnd = 6;
const cursor = 7;
const row = 8;
const scale = 9;
const loaded = 10;
const sums = Array.from({ length: 2 * LOADS }, (_, index) => 11 + index);

const loadSums = sums.map((each, index) => [...local.get(sum), ...v128Load(index * VECTOR_BYTES), ...local.set(each)]);

const storeSums = sums.map((each, index) => [
  ...local.get(sum),
  ...local.get(each),
  ...v128Store(index * VECTOR_BYTES),
]);

/** Leaves an address on the stack: that of an item of a table whose items have as many bytes as `bytes` leaves there. */
const addressOfToken = (table: number, bytes: Bytes): Bytes => [
  ...local.get(cursor),
  ...i32Load,
  ...bytes,
  ...i32Multiply,
  ...local.get(table),
  ...i32Add,
];

const addHalf = (target: number, half: Bytes): Bytes => [
  ...local.get(loaded),
  ...half,
  ...f32x4FromI32x4,
  ...local.get(scale),
  ...f32x4Multiply,
  ...local.get(target),
  ...f32x4Add,
  ...local.set(target),
];

const addLoad = (load: number): Bytes => [
  ...local.get(row),
  ...i16x8LoadFromI8(load * LOADED),
  ...local.set(loaded),
  ...addHalf(11 + 2 * load, i32x4FromLowI16x8),
  ...addHalf(12 + 2 * load, i32x4FromHighI16x8),
];

/**
 * `sum(tokens, tokensEnd, rows, rowBytes, scales, sum)`, all of them addresses but `rowBytes`, a multiple of
 * DIMENSIONS_AT_ONCE. Adds the rows of a list of tokens (32-bit numbers) to `sum` (32-bit floats), each row of 8-bit
 * integers times its scale. There must be at least one token.
 */
export function sumKernel(): Uint8Array<ArrayBuffer> {
  return moduleOf(SUM_KERNEL, {
    parameters: [i32, i32, i32, i32, i32, i32],
    locals: [i32, i32, i32, v128, v128, ...sums.map(() => v128)],
    body: [
      setAfter(rowsEnd, rows, rowBytes),
      doWhile([
        ...loadSums,
        copy(tokens, cursor),
        doWhile([
          [...addressOfToken(rows, local.get(rowBytes)), ...local.set(row)],
          [...addressOfToken(scales, i32Const(4)), ...v128LoadSplat32, ...local.set(scale)],
          ...Array.from({ length: LOADS }, (_, load) => addLoad(load)),
          advance(cursor, 4),
          isBefore(cursor, tokensEnd),
        ]),
        ...storeSums,
        advance(sum, DIMENSIONS_AT_ONCE * 4),
        advance(rows, DIMENSIONS_AT_ONCE),
        isBefore(rows, rowsEnd),
      ]),
    ],
  });
}
