import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";
import { syncFolder, TEMPORARY_ENDING, writeDurably } from "../system/durable-files.ts";
import { FAILURES } from "../system/failures.ts";
import { replaceFile } from "../system/replace-file.ts";

/** A file, by its path, and what it is to hold; undefined where it is to be gone. */
export type NewFile = readonly [path: string, content: string | undefined];

/**
 * Writes all of them beside the files that are there, and only then puts each in its place, in this order: a disk that is full
 * changes nothing. Throws a UserError when they cannot be written.
 */
export async function replaceFiles(files: readonly NewFile[]): Promise<void> {
  const beside = (path: string) => `${path}.restored${TEMPORARY_ENDING}`;
  try {
    for (const [path, content] of files) {
      await written(path, () => createFolder(dirname(path)));
      if (content !== undefined) await written(path, () => writeDurably(beside(path), content));
    }
    for (const [path, content] of files) {
      await written(path, () => (content === undefined ? rm(path, { force: true }) : replaceFile(beside(path), path)));
      await syncFolder(dirname(path));
    }
  } finally {
    for (const [path] of files) await rm(beside(path), { force: true }).catch(() => undefined);
  }
}

async function written(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new UserError(`${path} ${FAILURES.notWritable}`, { cause });
  }
}
