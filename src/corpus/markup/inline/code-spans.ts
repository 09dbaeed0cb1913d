import type { Span } from "../../../language/span.ts";

/** Markup that begins at some place of a stretch. */
export interface ReadMarkup {
  readonly signs: readonly Span[];
  /** Where what follows it begins. */
  readonly end: number;
}

/** Reads code from its opening backticks on; without closing ones they are text. */
export function readCode(markdown: string, start: number): ReadMarkup {
  const inside = runEnd(markdown, start);
  const close = findClose(markdown, inside, inside - start);
  if (close === undefined) return { signs: [], end: inside };
  const padding = isPadded(markdown.slice(inside, close.start)) ? 1 : 0;
  const signs = [
    { start, end: inside + padding },
    { start: close.start - padding, end: close.end },
  ];
  return { signs, end: close.end };
}

/** Whether code is kept apart from its backticks by a space on each side, which a page does not show. */
function isPadded(code: string): boolean {
  return /^[ \n]/.test(code) && /[ \n]$/.test(code) && /[^ \n]/.test(code) && !/[\r\u2028\u2029]/.test(code);
}

/** Where a run of the same sign ends. */
export function runEnd(markdown: string, start: number): number {
  const sign = markdown[start];
  let end = start;
  while (end < markdown.length && markdown[end] === sign) end += 1;
  return end;
}

/** The next run of exactly so many backticks. */
function findClose(markdown: string, from: number, length: number): Span | undefined {
  for (let start = markdown.indexOf("`", from); start >= 0; ) {
    const end = runEnd(markdown, start);
    if (end - start === length) return { start, end };
    start = markdown.indexOf("`", end);
  }
  return undefined;
}
