import {
  type Bytes,
  f32Add,
  f32Store,
  f32x4Add,
  f32x4Lane,
  f32x4Multiply,
  i32,
  local,
  moduleOf,
  v128,
  v128Load,
  v128Zero,
} from "../../../system/web-assembly/binary-format.ts";
import { advance, copy, doWhile, isBefore, setAfter, sumOfLanes } from "../../../system/web-assembly/statements.ts";

/** The export of the module: see `productKernel`. */
export const PRODUCT_KERNEL = "products";

const VECTOR_BYTES = 16;

const left = 0;
const right = 1;
const rightEnd = 2;
const vectorBytes = 3;
const product = 4;
const vectorEnd = 5;
const cursor = 6;
/** Several sums side by side: one alone would wait for each of its additions. */
const sums = [7, 8, 9, 10];
const [total = 7] = sums;

const BYTES_PER_TURN = sums.length * VECTOR_BYTES;

const addProducts = (sum: number, index: number): Bytes => [
  ...local.get(cursor),
  ...v128Load(index * VECTOR_BYTES),
  ...local.get(right),
  ...v128Load(index * VECTOR_BYTES),
  ...f32x4Multiply,
  ...local.get(sum),
  ...f32x4Add,
  ...local.set(sum),
];

const sumOfAll: Bytes = [
  ...sums.flatMap((sum) => local.get(sum)),
  ...f32x4Add,
  ...f32x4Add,
  ...f32x4Add,
  ...local.set(total),
  ...sumOfLanes(total, f32x4Lane, f32Add),
];

/**
 * `products(left, right, rightEnd, vectorBytes, product)`, all of them addresses but `vectorBytes`, a multiple of 64.
 * For each vector of 32-bit floats from `right` on: `product` = its dot product with the one at `left`. There must be at
 * least one.
 */
export function productKernel(): Uint8Array<ArrayBuffer> {
  return moduleOf(PRODUCT_KERNEL, {
    parameters: [i32, i32, i32, i32, i32],
    locals: [i32, i32, ...sums.map(() => v128)],
    body: [
      doWhile([
        ...sums.map((sum) => [...v128Zero, ...local.set(sum)]),
        copy(left, cursor),
        setAfter(vectorEnd, right, vectorBytes),
        doWhile([
          ...sums.map(addProducts),
          advance(cursor, BYTES_PER_TURN),
          advance(right, BYTES_PER_TURN),
          isBefore(right, vectorEnd),
        ]),
        [...local.get(product), ...sumOfAll, ...f32Store],
        advance(product, 4),
        isBefore(right, rightEnd),
      ]),
    ],
  });
}
