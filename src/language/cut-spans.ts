import type { Span } from "./span.ts";

/** A text without some stretches of it. */
export interface CutText {
  readonly text: string;
  /** Where a stretch of the cut text stands in the whole one; it may hold what was cut out. */
  spanOf(span: Span): Span;
}

/** Leaves out some stretches of a text, which are ascending and apart. */
export function cutSpans(text: string, spans: readonly Span[]): CutText {
  if (spans.length === 0) return { text, spanOf: (span) => span };
  const kept: string[] = [];
  /** Where each kept part begins, in the cut text and in the whole one. */
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  let at = 0;
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    if (start > at) {
      kept.push(text.slice(at, start));
      starts.push(length);
      places.push(at);
      length += start - at;
    }
    at = end;
  }
  const placeOf = (index: number) => {
    const part = lastUpTo(starts, index);
    return (places[part] ?? 0) + index - (starts[part] ?? 0);
  };
  return {
    text: kept.join(""),
    spanOf: ({ start, end }) =>
      end > start ? { start: placeOf(start), end: placeOf(end - 1) + 1 } : emptyAt(placeOf(start)),
  };
}

function emptyAt(place: number): Span {
  return { start: place, end: place };
}

/** The place of the last of ascending numbers that is not above `value`; 0 when all are. */
function lastUpTo(numbers: readonly number[], value: number): number {
  let from = 0;
  let to = numbers.length;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= value) from = middle;
    else to = middle;
  }
  return from;
}
