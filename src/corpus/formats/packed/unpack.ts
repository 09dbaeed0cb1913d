import { Unzip, UnzipInflate } from "fflate";
import { fill } from "../../../system/phrase.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";

/** The files inside one, by their paths. */
export type Unpacked = ReadonlyMap<string, Uint8Array>;

/** The text of the longest books takes a sixth; a file that was made to do harm takes as much as there is. */
const MOST_BYTES = 60_000_000;
const MOST_FILES = 10_000;
/** So much is unpacked before it is counted: at most a thousand times as much comes of it. */
const PUSHED_BYTES = 16_384;
/** How the files begin that older or protected documents are kept in (MS-CFB, 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/**
 * Unpacks the files inside a document whose paths are wanted; what their sizes are said to be is not believed. Throws
 * UnusableFileError for what is no such document, is damaged, or holds far more than a document does.
 * @param what the document is called in reasons: "Word document"
 */
export function unpack(bytes: Uint8Array, what: string, isWanted: (path: string) => boolean): Unpacked {
  if (startsWith(bytes, COMPOUND_FILE)) throw new UnusableFileError(fill(REASONS.protectedOrOld, { what }));
  if (!startsWith(bytes, ZIP)) throw noDocument(what);
  const files = new Map<string, Uint8Array>();
  let found = 0;
  let total = 0;
  const unzip = new Unzip((file) => {
    found += 1;
    if (found > MOST_FILES) throw new UnusableFileError(fill(REASONS.manyFiles, { most: MOST_FILES }));
    if (!isWanted(file.name) || files.has(file.name)) return;
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, isLast) => {
      if (error) throw error;
      total += part.length;
      if (total > MOST_BYTES) throw new UnusableFileError(fill(REASONS.unpacksLarge, { most: MOST_BYTES / 1_000_000 }));
      parts.push(part);
      if (isLast) files.set(file.name, Buffer.concat(parts));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PUSHED_BYTES)
      unzip.push(bytes.subarray(at, at + PUSHED_BYTES), at + PUSHED_BYTES >= bytes.length);
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    throw new UnusableFileError(fill(REASONS.damagedDocument, { what }));
  }
  return files;
}

/** The reason for a file that is none of what its ending says. */
export function noDocument(what: string): UnusableFileError {
  return new UnusableFileError(fill(REASONS.noDocument, { what }));
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte);
}
