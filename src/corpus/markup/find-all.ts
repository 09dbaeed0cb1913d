import type { Span } from "../../language/span.ts";

/** The stretches of a text that a global pattern finds, ascending. */
export function findAll(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
