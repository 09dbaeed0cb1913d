import { arrayOf } from "./binary-arrays.ts";

/** PostgreSQL's binary format of an array of pgvector's vectors; as text they take several times as long to write and read. */
export function encodeVectors(vectors: readonly Float32Array[], vectorType: number): Buffer {
  const array = arrayOf(
    vectorType,
    vectors.length,
    vectors.reduce((sum, { length }) => sum + 4 + 4 * length, 0),
  );
  let position = array.length - vectors.reduce((sum, { length }) => sum + 8 + 4 * length, 0);
  for (const vector of vectors) {
    array.writeUInt32BE(4 + 4 * vector.length, position);
    position = writeVector(array, vector, position + 4);
  }
  return array;
}

/** The binary format of a single vector. */
export function encodeVector(vector: Float32Array): Buffer {
  const buffer = Buffer.allocUnsafe(4 + 4 * vector.length);
  writeVector(buffer, vector, 0);
  return buffer;
}

function writeVector(buffer: Buffer, vector: Float32Array, start: number): number {
  buffer.writeUInt16BE(vector.length, start);
  buffer.writeUInt16BE(0, start + 2);
  let position = start + 4;
  for (const value of vector) position = buffer.writeFloatBE(value, position);
  return position;
}
