import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadablePassage, Reader, Reading } from "../../../src/retrieval/judge/reader.ts";

/**
 * A reader that remembers in a folder what it has read: reading takes most of the time, and other features or weights
 * mostly leave the same passages to read.
 * @param model checksum of the reader's files
 */
export async function rememberReadings(reader: Reader, folder: string, model: string): Promise<Reader> {
  const path = join(folder, `readings-${model.slice(0, 16)}.jsonl`);
  const known = new Map<string, Reading>();
  for (const line of (await readFile(path, "utf8").catch(() => "")).split("\n")) {
    // What is not whole was being written when the program was ended.
    if (!line.endsWith("]")) continue;
    const [key, relevance, answers, sentences]: [string, number, number, (number | null)[]] = JSON.parse(line);
    known.set(key, { relevance, answers, sentences: sentences.map((one) => one ?? Number.NEGATIVE_INFINITY) });
  }
  return {
    async read(question, passages) {
      const keys = passages.map((passage) => keyOf(question, passage));
      const unread = passages.filter((_, index) => !known.has(keys[index] ?? ""));
      const readings = unread.length > 0 ? await reader.read(question, unread) : [];
      for (const [index, passage] of unread.entries()) {
        const reading = readings[index];
        if (!reading) continue;
        const key = keyOf(question, passage);
        known.set(key, reading);
        appendFileSync(path, `${JSON.stringify([key, reading.relevance, reading.answers, reading.sentences])}\n`);
      }
      return keys.map((key) => known.get(key));
    },
  };
}

function keyOf(question: string, passage: ReadablePassage): string {
  return createHash("sha256")
    .update(JSON.stringify([question, passage]))
    .digest("hex")
    .slice(0, 24);
}
