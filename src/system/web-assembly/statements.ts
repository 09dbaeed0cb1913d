import { type Bytes, i32Add, i32Const, i32LessThanUnsigned, local } from "./binary-format.ts";

// What the kernels say over and over, each in several instructions. Variables are given by their numbers.

/** Repeats `body` for as long as it ends with a number other than zero on the stack. */
export function doWhile(body: readonly Bytes[]): Bytes {
  return [0x03, 0x40, ...body.flat(), 0x0d, 0x00, 0x0b];
}

/** Adds to an address that a variable holds. */
export const advance = (pointer: number, bytes: number): Bytes => [
  ...local.get(pointer),
  ...i32Const(bytes),
  ...i32Add,
  ...local.set(pointer),
];

export const copy = (from: number, to: number): Bytes => [...local.get(from), ...local.set(to)];

/** Sets a variable to an address so many bytes, which another variable holds, after one. */
export const setAfter = (target: number, pointer: number, bytes: number): Bytes => [
  ...local.get(pointer),
  ...local.get(bytes),
  ...i32Add,
  ...local.set(target),
];

/** Leaves on the stack whether an address has not reached its end. */
export const isBefore = (pointer: number, end: number): Bytes => [
  ...local.get(pointer),
  ...local.get(end),
  ...i32LessThanUnsigned,
];

/** Leaves the sum of a vector's four lanes on the stack. */
export const sumOfLanes = (vector: number, lane: (lane: number) => Bytes, add: Bytes): Bytes => [
  ...[0, 1, 2, 3].flatMap((each) => [...local.get(vector), ...lane(each)]),
  ...add,
  ...add,
  ...add,
];
