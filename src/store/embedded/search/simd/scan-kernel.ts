import {
  type Bytes,
  f32FromI32,
  f32Load,
  f32Multiply,
  f32Store,
  i16x8LoadFromI8,
  i32,
  i32Add,
  i32x4Add,
  i32x4Dot,
  i32x4Lane,
  local,
  moduleOf,
  v128,
  v128Load,
  v128Zero,
} from "../../../../system/web-assembly/binary-format.ts";
import { advance, copy, doWhile, isBefore, setAfter, sumOfLanes } from "../../../../system/web-assembly/statements.ts";

/** The export of the module: see `scanKernel`. */
export const KERNEL_NAME = "scan";

/** How many products are added up in one turn of the inner loop; rows are as long as a multiple of this. */
export const PRODUCTS_PER_TURN = 64;
/** As many products as one instruction makes. */
const PRODUCTS_AT_ONCE = 8;

const row = 0;
const rowsEnd = 1;
const rowBytes = 2;
const question = 3;
const scale = 4;
const score = 5;
const rowEnd = 6;
const cursor = 7;
const even = 8;
const odd = 9;

/** Adds eight products of the row's and the question's integers, in four pairs, to one of two sums in turn. */
const addProducts = (turn: number): Bytes => {
  const sum = turn % 2 === 0 ? even : odd;
  return [
    ...local.get(row),
    ...i16x8LoadFromI8(turn * PRODUCTS_AT_ONCE),
    ...local.get(cursor),
    ...v128Load(turn * PRODUCTS_AT_ONCE * 2),
    ...i32x4Dot,
    ...local.get(sum),
    ...i32x4Add,
    ...local.set(sum),
  ];
};

const addTurn: readonly Bytes[] = Array.from({ length: PRODUCTS_PER_TURN / PRODUCTS_AT_ONCE }, (_, turn) =>
  addProducts(turn),
);

const sumOfBoth: Bytes = [
  ...local.get(even),
  ...local.get(odd),
  ...i32x4Add,
  ...local.set(even),
  ...sumOfLanes(even, i32x4Lane, i32Add),
];

/**
 * `scan(row, rowsEnd, rowBytes, question, scale, score)`, all of them addresses but `rowBytes`, a multiple of
 * PRODUCTS_PER_TURN.
 * For each row of 8-bit integers: `score` = dot product with the question's 16-bit integers, times `scale`.
 * There must be at least one row.
 */
export function scanKernel(): Uint8Array<ArrayBuffer> {
  return moduleOf(KERNEL_NAME, {
    parameters: [i32, i32, i32, i32, i32, i32],
    locals: [i32, i32, v128, v128],
    body: [
      doWhile([
        [...v128Zero, ...local.set(even), ...v128Zero, ...local.set(odd)],
        copy(question, cursor),
        setAfter(rowEnd, row, rowBytes),
        doWhile([
          ...addTurn,
          advance(row, PRODUCTS_PER_TURN),
          advance(cursor, PRODUCTS_PER_TURN * 2),
          isBefore(row, rowEnd),
        ]),
        [
          ...local.get(score),
          ...sumOfBoth,
          ...f32FromI32,
          ...local.get(scale),
          ...f32Load,
          ...f32Multiply,
          ...f32Store,
        ],
        advance(scale, 4),
        advance(score, 4),
        isBefore(row, rowsEnd),
      ]),
    ],
  });
}
