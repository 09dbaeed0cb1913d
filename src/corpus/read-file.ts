import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { isAt, realPlace } from "./real-place.ts";
import { UnusableFileError } from "./unusable-file.ts";

/** Larger files are skipped: an article of this size is a library, and would take minutes and gigabytes to read. */
export const LARGEST_FILE_BYTES = 25_000_000;
/** How often a file that changes while it is read is read again before it is left for the next time. */
const ATTEMPTS = 3;

/** Why a file of this size is no article, if so. */
export function sizeReason(bytes: number): string | undefined {
  if (bytes === 0) return "is empty: write something in it or remove it";
  if (bytes <= LARGEST_FILE_BYTES) return undefined;
  const [size, limit] = [bytes, LARGEST_FILE_BYTES].map((value) => `${Math.round(value / 100_000) / 10} MB`);
  return `is too large (${size}, the limit is ${limit}): split it into smaller files`;
}

/** Without O_NONBLOCK, opening a pipe that took the file's place would wait for a writer for ever. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Reads one consistent version of a file below a folder; links are followed inside the folder alone, also those that
 * take a file's or a folder's place meanwhile. Throws UnusableFileError, and what the file system throws.
 */
export async function readWholeFile(directory: string, path: string): Promise<Uint8Array> {
  const place = await realPlace(directory, path);
  const handle = await open(place, READ_ONLY);
  try {
    if (!(await isAt(place, directory, path, await handle.stat())))
      throw new UnusableFileError("was replaced while it was opened: index again");
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await handle.stat();
      if (!before.isFile()) throw new UnusableFileError("is not a regular file: remove it from the folder");
      const reason = sizeReason(before.size);
      if (reason !== undefined) throw new UnusableFileError(reason);
      const bytes = await readFrom(handle, before.size);
      const after = await handle.stat();
      if (bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs) return bytes;
    }
    throw new UnusableFileError("is being written to: index again when it is complete");
  } finally {
    await handle.close();
  }
}

/** Up to `size` bytes from the start of the file. */
async function readFrom(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
