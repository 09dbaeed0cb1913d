import { createHash, randomBytes } from "node:crypto";
import { open, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
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

/** What stands behind the name of a file that is being written: which process writes it, and which of its writes it is. */
const UNFINISHED = /^\d+-[0-9a-f]{8}\.tmp$/;

/**
 * Removes what writes of a file have left whose process was killed: nobody would find in it what has to be deleted. Only for
 * whoever alone writes the file, and before they do. Never rejects.
 */
export async function removeUnfinished(path: string): Promise<void> {
  const [folder, start] = [dirname(path), `${basename(path)}.`];
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(start) && UNFINISHED.test(name.slice(start.length)));
  for (const name of left) await rm(join(folder, name), { force: true }).catch(() => undefined);
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
