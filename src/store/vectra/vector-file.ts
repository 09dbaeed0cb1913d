import { crc32 } from "node:zlib";
import { damagedError } from "../../system/storage-errors.ts";

/**
 * The file of a segment's embeddings, which is also the file of a vectra index:
 * a header (magic number, version, dimensions, rows, CRC-32 of the rows), then the rows as 32-bit floats.
 * Header and rows are in the machine's own byte order.
 */
export const VECTOR_HEADER_BYTES = 32;

const MAGIC = 0x31564e46;
const VERSION = 1;

export interface VectorHeader {
  readonly dimensions: number;
  readonly rows: number;
  readonly checksum: number;
}

/** `vectors` holds the rows one after the other. */
export function encodeVectors(vectors: Float32Array, dimensions: number): Buffer {
  if (vectors.length % Math.max(1, dimensions) !== 0) throw new Error("The vectors do not fill their last row.");
  const rows = dimensions === 0 ? 0 : vectors.length / dimensions;
  const content = Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength);
  const header = new Uint32Array(VECTOR_HEADER_BYTES / 4);
  header.set([MAGIC, VERSION, dimensions, rows, crc32(content)]);
  return Buffer.concat([Buffer.from(header.buffer), content]);
}

/** Reads the header. Throws a UserError naming `file` when the file is none, of another version or not as long as it says. */
export function decodeVectorHeader(header: Uint8Array, fileBytes: number, file: string): VectorHeader {
  if (header.byteLength < VECTOR_HEADER_BYTES) throw damagedError(`${file} is cut short`);
  const [magic, version, dimensions = 0, rows = 0, checksum = 0] = new Uint32Array(
    copyOf(header.subarray(0, VECTOR_HEADER_BYTES)),
  );
  if (magic !== MAGIC || version !== VERSION) throw damagedError(`${file} is no vector file of this version`);
  if (fileBytes !== VECTOR_HEADER_BYTES + rows * dimensions * 4) throw damagedError(`${file} is cut short`);
  return { dimensions, rows, checksum };
}

/** Reads a whole vector file and checks its checksum. */
export function decodeVectors(bytes: Uint8Array, file: string): VectorHeader & { readonly vectors: Float32Array } {
  const header = decodeVectorHeader(bytes, bytes.byteLength, file);
  const content = copyOf(bytes.subarray(VECTOR_HEADER_BYTES));
  if (crc32(new Uint8Array(content)) !== header.checksum) throw damagedError(`${file} does not match its checksum`);
  return { ...header, vectors: new Float32Array(content) };
}

/** A Buffer's own `slice` would give a view into memory that it shares, at a position where no float may lie. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
