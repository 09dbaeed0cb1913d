import { createHash } from "node:crypto";
import type { Span } from "../../language/span.ts";
import type { Excerpt } from "../../retrieval/answer.ts";
import { articleKey } from "../articles/article-key.ts";

/** 48 bits of the excerpt's text: enough to notice that an article has changed there. */
const FINGERPRINT_LENGTH = 8;

/** An excerpt in a few characters: which article, where, and how to tell whether it still says the same there. */
export interface ExcerptReference {
  readonly key: string;
  /** Both in UTF-16 code units of the article's text; NaN where a custom id was damaged. */
  readonly start: number;
  readonly length: number;
  readonly fingerprint: string;
}

export function referenceExcerpt(excerpt: Pick<Excerpt, "article" | "start" | "end" | "text">): ExcerptReference {
  return {
    key: articleKey(excerpt.article),
    start: excerpt.start,
    length: excerpt.end - excerpt.start,
    fingerprint: fingerprintOf(excerpt.text),
  };
}

/** Where the excerpt stands in the article's present text, or undefined when the article has changed there. */
export function locateExcerpt(text: string, { start, length, fingerprint }: ExcerptReference): Span | undefined {
  const span = { start, end: start + length };
  return fingerprintOf(text.slice(span.start, span.end)) === fingerprint ? span : undefined;
}

function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, FINGERPRINT_LENGTH);
}
