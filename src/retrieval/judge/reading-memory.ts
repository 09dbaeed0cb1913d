import { createHash } from "node:crypto";
import { RecentMemory } from "../../system/recent-memory.ts";
import type { ReadablePassage, Reading } from "./reader.ts";

/** Readings of late, by what was read: the same passage is read for the same question but once. */
export interface ReadingMemory {
  get(question: string, passage: ReadablePassage): Reading | undefined;
  set(question: string, passage: ReadablePassage, reading: Reading): void;
}

/** At least this many readings are remembered, and up to twice as many, in a megabyte or two. */
const MEMORY_LIMIT = 2000;

export function createReadingMemory(): ReadingMemory {
  const memory = new RecentMemory<string, Reading>(MEMORY_LIMIT);
  return {
    get: (question, passage) => memory.get(keyOf(question, passage)),
    set: (question, passage, reading) => memory.set(keyOf(question, passage), reading),
  };
}

function keyOf(question: string, { heading, sentences, around }: ReadablePassage): string {
  const read = JSON.stringify([question, heading, sentences, around ?? 0]);
  return createHash("sha256").update(read).digest("base64");
}
