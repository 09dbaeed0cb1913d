import { createHash, randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "./error-code.ts";
import { OWNER_ONLY_FILE } from "./owner-only.ts";
import { replaceFile } from "./replace-file.ts";

export interface WrittenFile {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** The ending of files that are being written: whatever has it after a crash may be removed. */
export const TEMPORARY_ENDING = ".tmp";

/**
 * Creates or replaces a file so that after a crash at any instant it has either its old content or all of the new:
 * temporary file, fsync, rename, fsync of the folder. Nobody but the owner may read it.
 */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<WrittenFile> {
  const written = await writeSynced(path, content);
  await syncFolder(dirname(path));
  return written;
}

/** The same without the last step: the file may not be there after a power cut until its folder was synced. */
export async function writeSynced(path: string, content: Uint8Array | string): Promise<WrittenFile> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString("hex")}${TEMPORARY_ENDING}`;
  try {
    const file = await open(temporary, "wx", OWNER_ONLY_FILE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await replaceFile(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  return { bytes: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Makes renames, links and removals in a folder survive a power cut. Systems that cannot do that for folders are let be. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP"].includes(errorCode(error) ?? "")) throw error;
  }
}
