import {
  type Bytes,
  doWhile,
  f32FromI32,
  f32Load,
  f32Multiply,
  f32Store,
  i16x8ExtendHigh,
  i16x8ExtendLow,
  i32,
  i32Add,
  i32Const,
  i32LessThanUnsigned,
  i32x4Add,
  i32x4Dot,
  i32x4Lane,
  local,
  moduleOf,
  v128,
  v128Load,
  v128Zero,
} from "./web-assembly-bytes.ts";

/** The export of the module: see `scanKernel`. */
export const KERNEL_NAME = "scan";

const row = 0;
const rowsEnd = 1;
const rowBytes = 2;
const question = 3;
const scale = 4;
const score = 5;
const rowEnd = 6;
const cursor = 7;
const low = 8;
const high = 9;
const values = 10;

const advance = (pointer: number, bytes: number): Bytes => [
  ...local.get(pointer),
  ...i32Const(bytes),
  ...i32Add,
  ...local.set(pointer),
];

/** `sum` += the eight products, in four pairs, of half of the row's sixteen integers and the question's next eight. */
const addProducts = (sum: number, half: Bytes, offset: number): Bytes => [
  ...local.get(sum),
  ...local.get(values),
  ...half,
  ...local.get(cursor),
  ...v128Load(offset),
  ...i32x4Dot,
  ...i32x4Add,
  ...local.set(sum),
];

const sumOfLanes: Bytes = [
  ...local.get(low),
  ...local.get(high),
  ...i32x4Add,
  ...local.set(low),
  ...[0, 1, 2, 3].flatMap((lane) => [...local.get(low), ...i32x4Lane(lane)]),
  ...i32Add,
  ...i32Add,
  ...i32Add,
];

/**
 * `scan(row, rowsEnd, rowBytes, question, scale, score)`, all of them addresses but `rowBytes`, a multiple of 16.
 * For each row of 8-bit integers: `score` = dot product with the question's 16-bit integers, times `scale`.
 * There must be at least one row.
 */
export function scanKernel(): Uint8Array<ArrayBuffer> {
  return moduleOf(KERNEL_NAME, {
    parameters: [i32, i32, i32, i32, i32, i32],
    locals: [i32, i32, v128, v128, v128],
    body: [
      doWhile([
        [...v128Zero, ...local.set(low), ...v128Zero, ...local.set(high)],
        [...local.get(question), ...local.set(cursor)],
        [...local.get(row), ...local.get(rowBytes), ...i32Add, ...local.set(rowEnd)],
        doWhile([
          [...local.get(row), ...v128Load(0), ...local.set(values)],
          addProducts(low, i16x8ExtendLow, 0),
          addProducts(high, i16x8ExtendHigh, 16),
          advance(row, 16),
          advance(cursor, 32),
          [...local.get(row), ...local.get(rowEnd), ...i32LessThanUnsigned],
        ]),
        [
          ...local.get(score),
          ...sumOfLanes,
          ...f32FromI32,
          ...local.get(scale),
          ...f32Load,
          ...f32Multiply,
          ...f32Store,
        ],
        advance(scale, 4),
        advance(score, 4),
        [...local.get(row), ...local.get(rowsEnd), ...i32LessThanUnsigned],
      ]),
    ],
  });
}
