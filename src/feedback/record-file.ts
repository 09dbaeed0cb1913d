import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../errors.ts";
import { createFolder } from "../system/create-folder.ts";
import { writeDurably } from "../system/durable-files.ts";
import { isMissing } from "../system/error-code.ts";
import { FAILURES } from "../system/failures.ts";
import { OWNER_ONLY_FILE } from "../system/owner-only.ts";
import { fairLevel } from "./fair-level.ts";

export interface RecordFileOptions {
  readonly path: string;
  /** When the file is larger, old lines are dropped, first of those whose lines take most of it. */
  readonly maxBytes: number;
  /** Whose a line is. */
  memberOf(line: string): string;
  /** Called with the text that is left when that has happened. */
  onDropped(kept: string): void;
  /** Called when they cannot be dropped, with a UserError. The next line that comes tries again. */
  onTooLarge(error: unknown): void;
}

/** A file of lines that only grows, at its end, until it is too large. */
export interface RecordFile {
  /** Resolves when the line is on disk. Rejects with a UserError when it cannot be written. */
  append(line: string): Promise<void>;
  /**
   * Writes the file anew with those lines alone that `isKept`, between two appends; a crash leaves the old file or the new one.
   * Resolves with the text that is left. Rejects with a UserError when that fails; nothing is lost then.
   */
  keepOnly(isKept: (line: string) => boolean): Promise<string>;
  /** Resolves when all lines are on disk. */
  close(): Promise<void>;
}

/** Of the largest size, what is left when it is exceeded: enough room that the file is not written anew all the time. */
const KEPT = 0.75;

interface Waiting {
  readonly line: string;
  resolve(): void;
  reject(error: unknown): void;
}

/** The text of the file, empty when there is none. */
async function readRecordText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}

/** Large enough that what is done for each part does not count, and small enough to be forgotten soon. */
const READ_AT_ONCE = 256 * 1024;

/** The file's text in parts that end with whole lines; none when there is no file. */
export async function* readRecordParts(path: string): AsyncGenerator<string> {
  let begun = "";
  try {
    for await (const read of createReadStream(path, { encoding: "utf8", highWaterMark: READ_AT_ONCE })) {
      const part = begun + read;
      const end = part.lastIndexOf("\n") + 1;
      if (end > 0) yield part.slice(0, end);
      begun = part.slice(end);
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  if (begun !== "") yield begun;
}

/** Opens the file for appending; it is made at the first line. */
export function openRecordFile({ path, maxBytes, memberOf, onDropped, onTooLarge }: RecordFileOptions): RecordFile {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;

  const explain = (cause: unknown) => new UserError(`${path} ${FAILURES.notWritable}`, { cause });

  // Lines that arrive during a write go to disk together in the next one.
  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const size = await appendText(path, batch.map(({ line }) => `${line}\n`).join(""));
        if (size > maxBytes) await dropOldest();
        for (const { resolve } of batch) resolve();
      } catch (error) {
        const failure = explain(error);
        for (const { reject } of batch) reject(failure);
      }
    }
    writing = undefined;
  }

  /** Never rejects: what was appended is on disk. */
  async function dropOldest(): Promise<void> {
    try {
      onDropped(await rewrite(path, (lines) => keepFairly(lines, KEPT * maxBytes, memberOf)));
    } catch (error) {
      onTooLarge(explain(error));
    }
  }

  return {
    append(line) {
      return new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject });
        writing ??= writeAll();
      });
    },
    async keepOnly(isKept) {
      // Appends wait meanwhile: what they write to the old file would be lost.
      while (writing !== undefined) await writing;
      let left = "";
      const rewriting = rewrite(path, (lines) => lines.filter(isKept)).then(
        (text) => {
          left = text;
        },
        (error: unknown) => Promise.reject(explain(error)),
      );
      writing = rewriting.catch(() => undefined).then(writeAll);
      await rewriting;
      return left;
    },
    async close() {
      while (writing !== undefined) await writing;
    },
  };
}

/** Appends and returns the file's size in bytes. A last line that a crash has cut short is closed first. */
async function appendText(path: string, text: string): Promise<number> {
  await createFolder(dirname(path));
  const file = await open(path, "a+", OWNER_ONLY_FILE);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    try {
      await file.appendFile(size > 0 && last.toString() !== "\n" ? `\n${text}` : text);
      await file.datasync();
    } catch (error) {
      // A disk that is full has taken some of it: what is told to have failed is not to be read at the next start.
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

/** Writes a file anew with some of its lines, and returns its new text. A file that is not there stays so. */
async function rewrite(path: string, choose: (lines: readonly string[]) => readonly string[]): Promise<string> {
  const lines = (await readRecordText(path)).split("\n").filter((line) => line !== "");
  if (lines.length === 0) return "";
  const kept = choose(lines)
    .map((line) => `${line}\n`)
    .join("");
  await writeDurably(path, kept);
  return kept;
}

/** The newest lines of each member, as many as fit into its fair part of `room` bytes, in their order. */
function keepFairly(lines: readonly string[], room: number, memberOf: (line: string) => string): string[] {
  const sized = lines.map((line) => ({ line, member: memberOf(line), bytes: Buffer.byteLength(line) + 1 }));
  const amounts = new Map<string, number>();
  for (const { member, bytes } of sized) amounts.set(member, (amounts.get(member) ?? 0) + bytes);
  const level = fairLevel(amounts.values(), room);
  const kept = new Map<string, number>();
  return sized
    .toReversed()
    .filter(({ member, bytes }) => {
      const amount = (kept.get(member) ?? 0) + bytes;
      kept.set(member, amount);
      return amount <= level;
    })
    .map(({ line }) => line)
    .toReversed();
}
