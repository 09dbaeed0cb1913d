import type { Span } from "../../language/span.ts";

/** What may begin markup besides code; an underscore between letters never does. */
const SIGN = /[\\`*[\]<&{^]|%%|==|:\/\/|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/**
 * The markup of a stretch of Markdown that has no other than code between backticks, as most have it that have any: ten
 * times as fast as parsing it. Undefined where there may be other markup.
 */
export function findCodeSpans(markdown: string): Span[] | undefined {
  const markup: Span[] = [];
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(markdown); sign !== null; sign = SIGN.exec(markdown)) {
    if (sign[0] !== "`") return undefined;
    const start = sign.index;
    const inside = runEnd(markdown, start);
    const close = findClose(markdown, inside, inside - start);
    // Without an end it is text.
    SIGN.lastIndex = close?.end ?? inside;
    if (close === undefined) continue;
    const padding = isPadded(markdown.slice(inside, close.start)) ? 1 : 0;
    markup.push({ start, end: inside + padding }, { start: close.start - padding, end: close.end });
  }
  return markup;
}

/** Whether code is kept apart from its backticks by a space on each side, which a page does not show. */
function isPadded(code: string): boolean {
  return /^[ \n]/.test(code) && /[ \n]$/.test(code) && /[^ \n]/.test(code) && !/[\r\u2028\u2029]/.test(code);
}

/** Where backticks end that begin at a place. */
function runEnd(markdown: string, start: number): number {
  let end = start;
  while (markdown[end] === "`") end += 1;
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
