import { cleanLine } from "./clean.ts";
import { ISOLATION_LENGTH, isolate, needsIsolation } from "./isolate.ts";

export const ELLIPSIS = "…";

/**
 * What Discord acts upon wherever it stands: emphasis, code, links, doubled strokes (spoilers, strikethrough), mentions,
 * times and emoji in angle brackets, `:emoji:`, addresses, and the words that ping everybody.
 */
const ANYWHERE = /[\\*_`[]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||<(?=\S|$)|:(?=\/\/|[^\s:]+:)|@(?=everyone|here)/g;
/**
 * What it acts upon at the start of a line: quotes, headings, lists, small print. The end of the text counts as a space,
 * for something may be written behind it.
 */
const LINE_START = /^([^\S\n]*)(?:(>|#{1,3}(?=\s|$)|[+-](?=\s|$)|-(?=#))|(\d+)([.)])(?=\s|$))/gmu;

/**
 * Text as Markdown that shows exactly that text in Discord. A backslash before any ASCII punctuation shows the
 * punctuation itself (Discord's client: `\\([^0-9A-Za-z\s])`). Addresses are kept from being linked, because a
 * backslash inside a link would be seen.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, "\\$&")
    .replace(LINE_START, (_, space: string, sign: string | undefined, digits: string, point: string) =>
      sign === undefined ? `${space}${digits}\\${point}` : `${space}\\${sign}`,
    );
}

/** Undoes `escapeMarkdown`. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

/** Text on one line among ours, escaped, of at most `limit` characters; what is cut ends in an ellipsis. */
export function escapeLine(text: string, limit: number): string {
  return isolateCut(cleanLine(text), limit, escapeMarkdown);
}

/** The same for places without Markdown (labels, choices). */
export function plainLine(text: string, limit: number): string {
  return isolateCut(cleanLine(text), limit, asItIs);
}

/** Text on one line, of at most `limit` characters, to stand alone or to be searched for: nothing is added to it. */
export function cutLine(text: string, limit: number): string {
  return cutWritten(cleanLine(text), limit, asItIs);
}

const asItIs = (text: string) => text;

function isolateCut(line: string, limit: number, write: (part: string) => string): string {
  return needsIsolation(line)
    ? isolate(cutWritten(line, limit - ISOLATION_LENGTH, write))
    : cutWritten(line, limit, write);
}

function cutWritten(line: string, limit: number, write: (part: string) => string): string {
  const whole = write(line);
  if (whole.length <= limit) return whole;
  const length = longestFit(line.length, (end) => write(line.slice(0, end)).length + ELLIPSIS.length <= limit);
  return write(line.slice(0, cutBefore(line, length)).trimEnd()) + ELLIPSIS;
}

/** The largest whole number from 0 to `most` for which `fits` holds, given that it holds up to some point. */
export function longestFit(most: number, fits: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Letters that may be given up so that a cut falls between words. */
const WORD_REACH = 24;

/** The place at or shortly before `end` where text may be cut: between words, else between whole characters. */
export function cutBefore(text: string, end: number): number {
  if (end >= text.length) return text.length;
  for (let place = end; place > 0 && place > end - WORD_REACH; place--) {
    if (/\s/.test(text.charAt(place))) return place;
  }
  return wholeCharacterBefore(text, end);
}

/** The place at or shortly after `start` where text may be taken up again. */
export function cutAfter(text: string, start: number): number {
  if (start <= 0) return 0;
  for (let place = start; place < text.length && place < start + WORD_REACH; place++) {
    if (/\s/.test(text.charAt(place - 1))) return place;
  }
  return wholeCharacterBefore(text, start);
}

function wholeCharacterBefore(text: string, end: number): number {
  let place = end;
  // A low surrogate, a combining mark or a joiner belongs to the character before it.
  while (place > 0 && /^(?:[\udc00-\udfff]|\p{M}|\u200d|\ufe0f)/u.test(text.slice(place))) place--;
  return place;
}
