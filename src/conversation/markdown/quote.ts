import { trimSpan } from "../../language/span.ts";
import type { Span } from "../../retrieval/answer.ts";
import { cleanText } from "./clean.ts";
import { cutAfter, cutBefore, ELLIPSIS, escapeMarkdown, longestFit } from "./escape.ts";

export interface QuoteOptions {
  readonly text: string;
  /** What to set in bold, best first, as offsets into `text`. */
  readonly marks: readonly Span[];
  /** The most characters of the result. */
  readonly limit: number;
}

/**
 * A Discord block quote that shows `text` verbatim with its marks in bold. Text that is too long is cut around the
 * first mark, at words where possible; each cut shows as an ellipsis.
 */
export function quote({ text, marks, limit }: QuoteOptions): string {
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (whole.end <= whole.start) return `> ${ELLIPSIS}`;
  const bold = joinMarks(text, marks);
  const fits = (window: Span) => writeQuote(text, window, whole, bold).length <= limit;
  if (fits(whole)) return writeQuote(text, whole, whole, bold);
  const best = marks[0] ?? { start: whole.start, end: whole.start };
  const around = (reach: number): Span => ({
    start: Math.max(whole.start, Math.min(best.start, cutAfter(text, best.start - reach))),
    end: Math.min(whole.end, Math.max(best.end, cutBefore(text, best.end + reach))),
  });
  if (fits(around(0)))
    return writeQuote(text, around(longestFit(text.length, (reach) => fits(around(reach)))), whole, bold);
  const head = (length: number): Span => ({ start: best.start, end: cutBefore(text, best.start + length) });
  return writeQuote(text, head(longestFit(best.end - best.start, (length) => fits(head(length)))), whole, bold);
}

function writeQuote(text: string, window: Span, whole: Span, bold: readonly Span[]): string {
  const parts: string[] = [];
  let place = window.start;
  for (const mark of bold) {
    const start = Math.max(mark.start, place);
    const end = Math.min(mark.end, window.end);
    if (start >= end) continue;
    parts.push(escapeMarkdown(cleanText(text.slice(place, start))), embolden(cleanText(text.slice(start, end))));
    place = end;
  }
  parts.push(escapeMarkdown(cleanText(text.slice(place, Math.max(place, window.end)))));
  const before = window.start > whole.start ? `${ELLIPSIS} ` : "";
  const after = window.end < whole.end ? ` ${ELLIPSIS}` : "";
  return `> ${(before + parts.join("") + after).replaceAll("\n", "\n> ")}`;
}

/** Bold that opens and closes on each line, because a quote's lines are set one by one. */
function embolden(text: string): string {
  const lines = text.split("\n").map((line) => {
    const { start, end } = trimSpan(line, 0, line.length);
    return start === end
      ? line
      : `${line.slice(0, start)}**${escapeMarkdown(line.slice(start, end))}**${line.slice(end)}`;
  });
  return lines.join("\n");
}

/** Marks in which something can be seen, in order, those with nothing to be seen between them joined: "**a****b**" would not be bold. */
function joinMarks(text: string, marks: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (cleanText(text.slice(mark.start, mark.end)).trim() === "") continue;
    const last = joined.at(-1);
    if (last !== undefined && cleanText(text.slice(last.end, mark.start)).trim() === "") {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    } else joined.push(mark);
  }
  return joined;
}
