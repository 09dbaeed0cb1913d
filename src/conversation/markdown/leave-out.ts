import { cutSpans } from "../../language/cut-spans.ts";
import type { Span } from "../../language/span.ts";

export interface MarkedText {
  readonly text: string;
  /** Offsets into `text`. */
  readonly marks: readonly Span[];
}

/**
 * A text without the characters of some spans, ascending and apart, and the marks where they are then; a mark of which
 * nothing is left is left out too.
 */
export function leaveOut({ text, marks }: MarkedText, hidden: readonly Span[]): MarkedText {
  if (hidden.length === 0) return { text, marks };
  const placeOf = (place: number) => placeLeft(place, hidden);
  return {
    text: cutSpans(text, hidden).text,
    marks: marks
      .map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }))
      .filter(({ start, end }) => end > start),
  };
}

/** Where a place of a text is when the characters of some spans, ascending and apart, are left out. */
export function placeLeft(place: number, hidden: readonly Span[]): number {
  return hidden.reduce((left, { start, end }) => left - Math.max(0, Math.min(place, end) - start), place);
}
