// PostgreSQL's binary format of arrays: nothing has to be quoted here and read again there.

const BIGINT = 20;
const INTEGER = 23;
const TEXT = 25;
const BYTEA = 17;
const NULL = -1;
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

export function integerArray(values: readonly number[]): Buffer {
  const array = arrayOf(INTEGER, values.length, values.length * 4);
  let position = HEADER_BYTES;
  for (const value of values) {
    position = array.writeInt32BE(4, position);
    position = array.writeInt32BE(value, position);
  }
  return array;
}

/** Of integers from 0 to 2^53 - 1. */
export function bigintArray(values: readonly number[]): Buffer {
  const array = arrayOf(BIGINT, values.length, values.length * 8);
  let position = HEADER_BYTES;
  for (const value of values) {
    position = array.writeInt32BE(8, position);
    position = array.writeUInt32BE(Math.floor(value / 2 ** 32), position);
    position = array.writeUInt32BE(value % 2 ** 32, position);
  }
  return array;
}

export function textArray(values: readonly string[]): Buffer {
  const bytes = values.map((value) => Buffer.byteLength(value));
  const array = arrayOf(TEXT, values.length, sum(bytes));
  let position = HEADER_BYTES;
  for (const [index, value] of values.entries()) {
    position = array.writeInt32BE(bytes[index] ?? 0, position);
    position += array.write(value, position);
  }
  return array;
}

export function byteaArray(values: readonly (Buffer | null)[]): Buffer {
  const array = arrayOf(BYTEA, values.length, sum(values.map((value) => value?.length ?? 0)), values.includes(null));
  let position = HEADER_BYTES;
  for (const value of values) {
    position = array.writeInt32BE(value?.length ?? NULL, position);
    if (value) position += value.copy(array, position);
  }
  return array;
}

/** With room for `bytes` of elements and their lengths, and its header: dimensions, nulls, type, elements, the first's number. */
export function arrayOf(type: number, elements: number, bytes: number, hasNulls = false): Buffer {
  const array = Buffer.allocUnsafe(HEADER_BYTES + elements * LENGTH_BYTES + bytes);
  for (const [index, value] of [1, hasNulls ? 1 : 0, type, elements, 1].entries())
    array.writeUInt32BE(value, 4 * index);
  return array;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

const BYTES = 4;

/** Integers from 0 to 2^32 - 1 as a `bytea`, the low byte first. */
export function packIntegers(values: ArrayLike<number>): Buffer<ArrayBuffer> {
  const packed = Buffer.allocUnsafe(values.length * BYTES);
  for (let index = 0; index < values.length; index += 1) packed.writeUInt32LE(values[index] ?? 0, index * BYTES);
  return packed;
}

export function unpackIntegers(packed: Uint8Array): Uint32Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const values = new Uint32Array(packed.byteLength / BYTES);
  for (let index = 0; index < values.length; index += 1) values[index] = view.getUint32(index * BYTES, true);
  return values;
}
