import { type Span, trimSpan } from "../../language/span.ts";
import { cleanText } from "./clean.ts";
import { cutAfter, cutBefore, ELLIPSIS, escapeMarkdown, longestFit } from "./escape.ts";

/** How marks stand out: what answers is bold, what may answer is underlined. */
export type Emphasis = "bold" | "underline";

const SIGNS: Readonly<Record<Emphasis, string>> = { bold: "**", underline: "__" };

export interface QuoteOptions {
  readonly text: string;
  /** What stands out, best first, as offsets into `text`. */
  readonly marks: readonly Span[];
  /** The most characters of the result. */
  readonly limit: number;
  readonly emphasis?: Emphasis;
}

/**
 * A Discord block quote that shows `text` verbatim with its marks in bold or underlined. Text that is too long is cut around the
 * first mark, at words where possible; each cut shows as an ellipsis.
 */
export function quote({ text, marks, limit, emphasis = "bold" }: QuoteOptions): string {
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (whole.end <= whole.start) return `> ${ELLIPSIS}`;
  const joined = joinMarks(text, marks);
  const write = (shown: Span) => writeQuote(text, shown, whole, joined, SIGNS[emphasis]);
  const fits = (shown: Span) => write(shown).length <= limit;
  if (fits(whole)) return write(whole);
  const best = marks[0] ?? { start: whole.start, end: whole.start };
  const around = (reach: number): Span => ({
    start: Math.max(whole.start, Math.min(best.start, cutAfter(text, best.start - reach))),
    end: Math.min(whole.end, Math.max(best.end, cutBefore(text, best.end + reach))),
  });
  if (fits(around(0))) return write(around(longestFit(text.length, (reach) => fits(around(reach)))));
  const head = (length: number): Span => ({ start: best.start, end: cutBefore(text, best.start + length) });
  return write(head(longestFit(best.end - best.start, (length) => fits(head(length)))));
}

function writeQuote(text: string, shown: Span, whole: Span, marks: readonly Span[], sign: string): string {
  const parts: string[] = [];
  let place = shown.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, place);
    const end = Math.min(mark.end, shown.end);
    if (start >= end) continue;
    parts.push(escapeMarkdown(cleanText(text.slice(place, start))), emphasise(cleanText(text.slice(start, end)), sign));
    place = end;
  }
  parts.push(escapeMarkdown(cleanText(text.slice(place, Math.max(place, shown.end)))));
  const before = shown.start > whole.start ? `${ELLIPSIS} ` : "";
  const after = shown.end < whole.end ? ` ${ELLIPSIS}` : "";
  return `> ${(before + parts.join("") + after).replaceAll("\n", "\n> ")}`;
}

/** Emphasis that opens and closes on each line, because a quote's lines are set one by one. */
function emphasise(text: string, sign: string): string {
  const lines = text.split("\n").map((line) => {
    const { start, end } = trimSpan(line, 0, line.length);
    return start === end
      ? line
      : `${line.slice(0, start)}${sign}${escapeMarkdown(line.slice(start, end))}${sign}${line.slice(end)}`;
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
