import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { isMissing } from "../../../system/error-code.ts";
import { damagedError } from "../../../system/storage-errors.ts";

/** Large reads go in pieces of this size, so that nothing else waits long while an index is opened. */
const PIECE_BYTES = 4 * 1024 * 1024;

export interface ExpectedFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex; checked only where it is given. */
  readonly sha256?: string;
}

/** Opens a file for reading at positions. Throws a UserError when it is missing or not as long as expected. */
export async function openExpected(file: ExpectedFile): Promise<FileHandle> {
  const handle = await open(file.path, "r").catch((error: unknown) => {
    throw isMissing(error) ? damagedError(`${file.path} is missing`) : error;
  });
  const { size } = await handle.stat();
  if (size === file.bytes) return handle;
  await handle.close();
  throw damagedError(`${file.path} has ${size} bytes instead of ${file.bytes}`);
}

/** Reads a whole file into `target`, which is as long as the file. Throws a UserError when it is not what was written. */
export async function readInto(file: ExpectedFile, target: Uint8Array): Promise<void> {
  await forEachPiece(file, (piece, position) => target.set(piece, position));
}

/** Reads a whole file. Throws a UserError when it is not what was written. */
export async function readWhole(file: ExpectedFile): Promise<ArrayBuffer> {
  const buffer = new ArrayBuffer(file.bytes);
  await readInto(file, new Uint8Array(buffer));
  return buffer;
}

/** Reads a whole file to check it. Throws a UserError when it is not what was written. */
export async function checkFile(file: ExpectedFile): Promise<void> {
  await forEachPiece(file, () => {});
}

/** Reads `target.length` bytes at a position of an open file; from the page cache this takes microseconds. */
export function readAt(handle: FileHandle, path: string, position: number, target: Uint8Array): void {
  const read = target.length === 0 ? 0 : readSync(handle.fd, target, 0, target.length, position);
  if (read !== target.length) throw damagedError(`${path} is cut short`);
}

async function forEachPiece(file: ExpectedFile, take: (piece: Uint8Array, position: number) => void): Promise<void> {
  const handle = await openExpected(file);
  try {
    const hash = createHash("sha256");
    const buffer = Buffer.alloc(Math.min(PIECE_BYTES, file.bytes));
    let position = 0;
    while (position < file.bytes) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, file.bytes - position), position);
      if (bytesRead === 0) throw damagedError(`${file.path} is cut short`);
      const piece = buffer.subarray(0, bytesRead);
      if (file.sha256 !== undefined) hash.update(piece);
      take(piece, position);
      position += bytesRead;
    }
    if (file.sha256 !== undefined && hash.digest("hex") !== file.sha256) {
      throw damagedError(`${file.path} does not match its checksum`);
    }
  } finally {
    await handle.close();
  }
}
