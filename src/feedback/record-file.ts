import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";

export interface RecordFileOptions {
  readonly path: string;
  /** When the file is larger, its older half is dropped. */
  readonly maxBytes: number;
  /** Called with the text that is left when that has happened. */
  onDropped(kept: string): void;
}

/** A file of lines that only grows, at its end, until it is too large. */
export interface RecordFile {
  /** Resolves when the line is on disk. Rejects with a UserError when it cannot be written. */
  append(line: string): Promise<void>;
  /** Resolves when all lines are on disk. */
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  resolve(): void;
  reject(error: unknown): void;
}

/** The text of the file, empty when there is none. */
export async function readRecordText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** Opens the file for appending; it is made at the first line. */
export function openRecordFile({ path, maxBytes, onDropped }: RecordFileOptions): RecordFile {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;

  // Lines that arrive during a write go to disk together in the next one.
  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const size = await appendText(path, batch.map(({ line }) => `${line}\n`).join(""));
        if (size > maxBytes) onDropped(await dropOlderHalf(path, maxBytes));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        const failure = new UserError(`${path} cannot be written: check the folder's permissions and the disk.`, {
          cause: error,
        });
        for (const { reject } of batch) reject(failure);
      }
    }
    writing = undefined;
  }

  return {
    append(line) {
      return new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        writing ??= writeAll();
      });
    },
    async close() {
      await writing;
    },
  };
}

/** Appends and returns the file's size in bytes. A last line that a crash has cut short is closed first. */
async function appendText(path: string, text: string): Promise<number> {
  await createFolder(dirname(path));
  const file = await open(path, "a+");
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    await file.appendFile(size > 0 && last.toString() !== "\n" ? `\n${text}` : text);
    await file.datasync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function dropOlderHalf(path: string, maxBytes: number): Promise<string> {
  const bytes = await readFile(path);
  const half = bytes.length - Math.floor(maxBytes / 2);
  const kept = bytes.subarray(bytes.indexOf("\n", half) + 1);
  const fresh = `${path}.new`;
  const file = await open(fresh, "w");
  try {
    await file.writeFile(kept);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
  return kept.toString();
}
