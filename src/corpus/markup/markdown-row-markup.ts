import { type Span, shiftSpan } from "../../language/span.ts";
import { findInlineMarkup } from "./inline/markdown-inline-markup.ts";
import type { LinkTargets } from "./markdown-tokens.ts";

/** The line below a table's head. */
export const DELIMITERS = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
const OPENING_BAR = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*[ \t]*\|[ \t]*/;
const CLOSING_BAR = /(?<!\\)\|[ \t]*$/;

/**
 * The markup of one row of a table, in no order: its outer bars, spaces beyond one beside the others, and what is markup
 * in its cells. The bars between cells stay: without them the cells would run into one another.
 */
export function findRowMarkup(text: string, row: Span, targets: LinkTargets): Span[] {
  const words = text.slice(row.start, row.end);
  if (DELIMITERS.test(words)) return [row];
  const opening = OPENING_BAR.exec(words)?.[0];
  const from = opening?.length ?? 0;
  const to = Math.max(from, words.slice(0, CLOSING_BAR.exec(words)?.index).trimEnd().length);
  const bars = [
    ...(opening === undefined ? [] : [{ start: from - (opening.length - opening.indexOf("|")), end: from }]),
    { start: to, end: words.length },
  ];
  const cells = cellsOf(words, from, to).flatMap((cell) => cellMarkup(words, cell, targets));
  return [...bars, ...cells].map((span) => shiftSpan(span, row.start));
}

/** What lies between the bars of a row; a bar behind a backslash belongs to its cell. */
function cellsOf(words: string, from: number, to: number): Span[] {
  const cells: Span[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (words[at] !== "|" || words[at - 1] === "\\") continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  return [...cells, { start, end: to }];
}

function cellMarkup(words: string, cell: Span, targets: LinkTargets): Span[] {
  const inside = words.slice(cell.start, cell.end);
  const lead = inside.length - inside.trimStart().length;
  const tail = inside.trimEnd().length;
  const spaces = [
    { start: 1, end: lead },
    { start: tail, end: inside.length - 1 },
  ];
  // In code too, a backslash before a bar only says that no cell ends there.
  const escapes = [...inside.matchAll(/\\(?=\|)/g)].map(({ index }) => ({ start: index, end: index + 1 }));
  const signs = findInlineMarkup(inside.trim(), targets).map((span) => shiftSpan(span, lead));
  return [...(tail > 0 ? spaces : []), ...escapes, ...signs]
    .filter(({ start, end }) => end > start)
    .map((span) => shiftSpan(span, cell.start));
}
