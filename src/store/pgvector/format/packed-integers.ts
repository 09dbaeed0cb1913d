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
