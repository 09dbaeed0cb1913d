/** PostgreSQL's binary format of an array of pgvector's vectors; as text they take several times as long to write and read. */
export function encodeVectors(vectors: readonly Float32Array[], vectorType: number): Buffer {
  const size = vectors.reduce((sum, { length }) => sum + 8 + 4 * length, 0);
  const buffer = Buffer.allocUnsafe(20 + size);
  // One dimension, no nulls, the elements' type, how many, the first one's number.
  for (const [index, value] of [1, 0, vectorType, vectors.length, 1].entries()) buffer.writeUInt32BE(value, 4 * index);
  let position = 20;
  for (const vector of vectors) {
    buffer.writeUInt32BE(4 + 4 * vector.length, position);
    position = writeVector(buffer, vector, position + 4);
  }
  return buffer;
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
