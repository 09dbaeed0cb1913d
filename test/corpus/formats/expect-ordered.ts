import { expect } from "vitest";
import type { OutlinedText } from "../../../src/corpus/article.ts";

/** Blocks and markup of a text are each in order, apart and inside it; no block begins or ends with white space. */
export function expectOrdered({ text, blocks, markup }: OutlinedText): void {
  let at = 0;
  for (const span of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
    at = span.end;
  }
  at = -1;
  for (const span of markup) {
    expect(span.start).toBeGreaterThan(at);
    at = span.end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
}
