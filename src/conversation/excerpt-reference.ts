import { createHash } from "node:crypto";
import type { Span } from "../language/span.ts";
import type { Excerpt } from "../retrieval/answer.ts";
import { articleKey } from "./article-key.ts";

/** 48 bits of the excerpt's text: enough to notice that an article has changed there. */
const FINGERPRINT_LENGTH = 8;
const RADIX = 36;

/** An excerpt in a few characters: which article, where, and how to tell whether it still says the same there. */
export function referenceExcerpt(excerpt: Pick<Excerpt, "article" | "start" | "end" | "text">): string[] {
  return [
    articleKey(excerpt.article),
    excerpt.start.toString(RADIX),
    (excerpt.end - excerpt.start).toString(RADIX),
    fingerprint(excerpt.text),
  ];
}

export interface ExcerptReference {
  readonly key: string;
  readonly start: number;
  readonly length: number;
  readonly fingerprint: string;
}

export function parseReference(parts: readonly string[]): ExcerptReference {
  const [key = "", start = "", length = "", print = ""] = parts;
  return {
    key,
    start: Number.parseInt(start, RADIX),
    length: Number.parseInt(length, RADIX),
    fingerprint: print,
  };
}

/** Where the excerpt stands in the article's present text, or undefined when the article has changed there. */
export function locateExcerpt(text: string, reference: ExcerptReference): Span | undefined {
  const span = { start: reference.start, end: reference.start + reference.length };
  return fingerprint(text.slice(span.start, span.end)) === reference.fingerprint ? span : undefined;
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, FINGERPRINT_LENGTH);
}
