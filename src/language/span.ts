/** A stretch of a text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch of a text that has `by` more characters before it. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The stretch of a text from `start` to `end` without the white space at its ends; empty if there is nothing else. */
export function trimSpan(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

/**
 * The parts of ascending spans that lie within a stretch, as seen from its start, with all else that is known of each. The
 * first one is looked up: an article has as many chunks as blocks, and each asks.
 */
export function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let at = firstEndingAfter(spans, start); ; at++) {
    const span = spans[at];
    if (span === undefined || span.start >= end) return found;
    found.push({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start });
  }
}

/** The place of the first of ascending spans that ends behind a place of the text. */
function firstEndingAfter(spans: readonly Span[], place: number): number {
  let from = 0;
  let to = spans.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((spans[middle]?.end ?? 0) > place) to = middle;
    else from = middle + 1;
  }
  return from;
}
