import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";
import { syncFolder, TEMPORARY_ENDING, writeDurably } from "../system/durable-files.ts";
import { FAILURES } from "../system/failures.ts";
import { replaceFile } from "../system/replace-file.ts";

/** A file, by its path, and what it is to hold; undefined where it is to be gone. */
export type NewFile = readonly [path: string, content: Uint8Array | string | undefined];

/** Files that are written whole, beside those that are there. */
export interface StagedFiles {
  /** Puts each in its place, in their order. Throws a UserError when that cannot be done. */
  putInPlace(): Promise<void>;
  /** Removes those that are not in their places. Never rejects. */
  discard(): Promise<void>;
}

/** Writes all of them beside the files that are there: a disk that is full changes nothing. Throws a UserError then. */
export async function stageFiles(files: readonly NewFile[]): Promise<StagedFiles> {
  const beside = (path: string) => `${path}.restored${TEMPORARY_ENDING}`;
  const staged: StagedFiles = {
    async putInPlace() {
      for (const [path, content] of files) {
        await written(path, () =>
          content === undefined ? rm(path, { force: true }) : replaceFile(beside(path), path),
        );
        await syncFolder(dirname(path));
      }
    },
    async discard() {
      for (const [path] of files) await rm(beside(path), { force: true }).catch(() => undefined);
    },
  };
  try {
    for (const [path, content] of files) {
      await written(path, () => createFolder(dirname(path)));
      if (content !== undefined) await written(path, () => writeDurably(beside(path), content));
    }
  } catch (error) {
    await staged.discard();
    throw error;
  }
  return staged;
}

/** Stages the files and puts them in their places. Throws a UserError when they cannot be written. */
export async function replaceFiles(files: readonly NewFile[]): Promise<void> {
  const staged = await stageFiles(files);
  try {
    await staged.putInPlace();
  } finally {
    await staged.discard();
  }
}

async function written(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new UserError(`${path} ${FAILURES.notWritable}`, { cause });
  }
}
