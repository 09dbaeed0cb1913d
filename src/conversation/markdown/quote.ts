import { type Span, trimSpan } from "../../language/span.ts";
import { cleanText } from "./clean.ts";
import { type CodeLines, fitsCodeBlock, type NameLines, writeCodeBlock } from "./code-block.ts";
import { cutAfter, cutBefore, ELLIPSIS, escapeMarkdown, longestFit } from "./escape.ts";
import { lineEndBefore, lineStartAfter, wholeLines } from "./whole-lines.ts";

/** How marks stand out: what answers is bold, what may answer is underlined. */
export type Emphasis = "bold" | "underline";

/** What names columns is read first, and never the answer: it stands back behind the rows. */
const SMALL_PRINT = "-# ";
const SIGNS: Readonly<Record<Emphasis, string>> = { bold: "**", underline: "__" };

export interface QuoteOptions {
  readonly text: string;
  /** What stands out, best first, as offsets into `text`; so are the places below. */
  readonly marks: readonly Span[];
  /** Shown as blocks of code. */
  readonly code?: readonly CodeLines[];
  /** Says below a block of code, where nothing can stand out, which of its lines are marked; without it nothing does. */
  readonly nameLines?: NameLines;
  /** Rows of tables: like lines of code they are shown whole. */
  readonly rows?: readonly Span[];
  /** Those of them that name the columns, a line each: they are set in small print. */
  readonly heads?: readonly Span[];
  /** What names the columns of the rows with which the text begins. */
  readonly tableHead?: string | undefined;
  /** The most characters of the result. */
  readonly limit: number;
  readonly emphasis?: Emphasis;
}

/** What is to be written, whatever part of it fits. */
interface Content {
  readonly text: string;
  readonly whole: Span;
  readonly marks: readonly Span[];
  readonly code: readonly CodeLines[];
  readonly heads: readonly Span[];
  readonly tableHead: string;
  readonly sign: string;
  readonly nameLines: NameLines | undefined;
}

/**
 * A Discord block quote that shows `text` verbatim with its marks in bold or underlined. Text that is too long is cut around the
 * first mark, at words where possible and never inside a line of code or a row unless that alone is too long; each cut
 * shows as an ellipsis.
 */
export function quote(options: QuoteOptions): string {
  const { text, limit, code = [], rows = [], heads = [], nameLines } = options;
  const sign = SIGNS[options.emphasis ?? "bold"];
  const whole = { start: startOf(text, code), end: text.trimEnd().length };
  if (whole.end <= whole.start) return `> ${ELLIPSIS}`;
  const zones = [...code, ...rows];
  const marks = options.marks.map((mark) => wholeLines(text, mark, code));
  const content: Content = {
    text,
    whole,
    marks: joinMarks(text, marks),
    code: code.filter(({ start, end }) => fitsCodeBlock(text.slice(start, end))),
    heads,
    tableHead: escapeMarkdown(cleanText(options.tableHead ?? "").trim()),
    sign,
    nameLines: nameLines && ((first, last) => sign + nameLines(first, last) + sign),
  };
  const write = (window: Span) => writeQuote(content, window);
  const fits = (window: Span) => write(window).length <= limit;
  if (fits(whole)) return write(whole);
  const best = wholeLines(text, marks[0] ?? { start: whole.start, end: whole.start }, zones);
  const around = (reach: number): Span => ({
    start: Math.max(whole.start, Math.min(best.start, lineStartAfter(text, cutAfter(text, best.start - reach), zones))),
    end: Math.min(whole.end, Math.max(best.end, lineEndBefore(text, cutBefore(text, best.end + reach), zones))),
  });
  if (fits(around(0))) return write(around(longestFit(text.length, (reach) => fits(around(reach)))));
  const head = (length: number, lines: readonly Span[]): Span => {
    const end = lineEndBefore(text, cutBefore(text, best.start + length), lines);
    return { start: best.start, end: Math.max(best.start, end) };
  };
  const longest = (lines: readonly Span[]) =>
    head(
      longestFit(best.end - best.start, (length) => fits(head(length, lines))),
      lines,
    );
  const lines = longest(zones);
  if (lines.end > lines.start) return write(lines);
  const part = longest([]);
  const isBare = code.length === 0 && content.tableHead === "";
  // Where hardly anything fits, no room is left for what only frames it.
  return part.end > part.start || isBare ? write(part) : quote({ ...options, code: [], tableHead: undefined });
}

/** Behind white space, but for what sets in a line of code. */
function startOf(text: string, code: readonly Span[]): number {
  const start = text.length - text.trimStart().length;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  return code.some((each) => each.start <= line && start < each.end) ? line : start;
}

function writeQuote(content: Content, window: Span): string {
  const { whole, tableHead } = content;
  const isCutBefore = window.start > whole.start;
  const isCutAfter = window.end < whole.end;
  const parts = partsWithin(content, window);
  const before = isCutBefore ? ELLIPSIS + (parts[0]?.isCode ? "\n" : " ") : "";
  const after = isCutAfter ? (parts.at(-1)?.isCode ? "\n" : " ") + ELLIPSIS : "";
  const head = tableHead === "" ? "" : `${SMALL_PRINT}${tableHead}\n`;
  return `> ${(head + before + parts.map(({ written }) => written).join("\n") + after).replaceAll("\n", "\n> ")}`;
}

/** The text of a window and the code in it, by turns; each begins a line. */
function partsWithin(content: Content, window: Span): { readonly written: string; readonly isCode: boolean }[] {
  const { text, code, marks, nameLines } = content;
  const parts: { written: string; isCode: boolean }[] = [];
  const addText = (start: number, end: number, isLast: boolean) => {
    // What parts code from the text around it is the code block's own margin.
    const from = parts.length === 0 ? start : start + text.slice(start, end).search(/\S|$/);
    const to = isLast ? end : from + text.slice(from, end).trimEnd().length;
    if (to > from || (isLast && parts.length === 0)) {
      const beginsLine = parts.length > 0 || from === content.whole.start;
      parts.push({ written: writeText(content, { start: from, end: to }, beginsLine), isCode: false });
    }
  };
  let place = window.start;
  for (const each of code) {
    const start = Math.max(each.start, window.start);
    const end = Math.min(each.end, window.end);
    const lines = text.slice(start, end);
    if (start >= end || !fitsCodeBlock(lines)) continue;
    addText(place, start, false);
    const own = marks.filter((mark) => mark.start < end && start < mark.end);
    const within = own.map((mark) => ({
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }));
    parts.push({ written: writeCodeBlock(lines, each, within, nameLines), isCode: true });
    place = end;
  }
  addText(place, Math.max(place, window.end), true);
  return parts;
}

/** The text of a window, in which rows that name columns are lines of small print. */
function writeText(content: Content, window: Span, beginsLine: boolean): string {
  const { text, heads } = content;
  const starts = heads
    .map(({ start, end }) => start + text.slice(start, end).search(/\S|$/))
    .filter((start) => start >= window.start && start < window.end && (start > window.start || beginsLine));
  const pieces = [window.start, ...starts].map((start, at) => ({ start, end: starts[at] ?? window.end }));
  return pieces.map((piece) => writePiece(content, piece)).join(SMALL_PRINT);
}

function writePiece({ text, marks, sign }: Content, window: Span): string {
  const parts: string[] = [];
  let place = window.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, place);
    const end = Math.min(mark.end, window.end);
    if (start >= end) continue;
    parts.push(escapeMarkdown(cleanText(text.slice(place, start))), emphasise(cleanText(text.slice(start, end)), sign));
    place = end;
  }
  parts.push(escapeMarkdown(cleanText(text.slice(place, Math.max(place, window.end)))));
  return parts.join("");
}

/** What opens an item of a list: beside it emphasis would look like one more sign. */
const LIST_SIGN = /^\s*(?:[-*+•]|\d{1,3}[.)])(?=\s)/;

/** Emphasis that opens and closes on each line, because a quote's lines are set one by one. */
function emphasise(text: string, sign: string): string {
  const lines = text.split("\n").map((line) => {
    const item = LIST_SIGN.exec(line)?.[0] ?? "";
    const { start, end } = trimSpan(line, item.length, line.length);
    return start === end
      ? escapeMarkdown(line)
      : `${escapeMarkdown(line.slice(0, start))}${sign}${escapeMarkdown(line.slice(start, end))}${sign}${line.slice(end)}`;
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
