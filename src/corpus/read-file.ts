import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fill } from "../system/phrase.ts";
import { isAt, realPlace } from "./real-place.ts";
import { REASONS } from "./reasons.ts";
import { UnusableFileError } from "./unusable-file.ts";

/** Larger files are skipped: an article of this size is a library, and would take minutes and gigabytes to read. */
export const LARGEST_FILE_BYTES = 25_000_000;
/** How often a file that changes while it is read is read again before it is left for the next time. */
const ATTEMPTS = 3;

/** Why a file of this size is no article, if so. */
export function sizeReason(bytes: number): string | undefined {
  if (bytes === 0) return REASONS.empty;
  if (bytes <= LARGEST_FILE_BYTES) return undefined;
  return fill(REASONS.tooLarge, { size: megabytes(bytes), limit: megabytes(LARGEST_FILE_BYTES) });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`;
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
    if (!(await isAt(place, directory, path, await handle.stat()))) throw new UnusableFileError(REASONS.replaced);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await handle.stat();
      if (!before.isFile()) throw new UnusableFileError(REASONS.notRegular);
      const reason = sizeReason(before.size);
      if (reason !== undefined) throw new UnusableFileError(reason);
      const bytes = await readFrom(handle, before.size);
      const after = await handle.stat();
      if (bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs) return bytes;
    }
    throw new UnusableFileError(REASONS.beingWritten);
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
