import { type OutlinedText, outlineWithin } from "../corpus/article.ts";
import { findTables, tableRows } from "../corpus/markup/table-head.ts";
import { type Span, shiftSpan, spansWithin } from "../language/span.ts";
import type { Excerpt } from "../retrieval/answer.ts";
import { cleanLine } from "./markdown/clean.ts";
import type { CodeLines } from "./markdown/code-block.ts";
import { leaveOut, type MarkedText, placeLeft } from "./markdown/leave-out.ts";
import { findSoftBreaks, type ShownBreak } from "./shown-breaks.ts";
import { findCode } from "./shown-code.ts";
import { findShownSigns } from "./shown-signs.ts";

export interface ReadableTextOptions {
  /** The part of the article to show; like `marks`, in offsets into its text. */
  readonly shown: Span;
  readonly marks: readonly Span[];
  /** The title that the reply names anyway. */
  readonly title: string;
  /** Whether it begins below the head of a table. */
  readonly startsInTable?: boolean;
}

/** What is shown of a text; all offsets are into `text`. */
export interface ReadableText extends MarkedText {
  /** Ascending and apart. */
  readonly code: readonly CodeLines[];
  /** Rows of tables, which like lines of code are never cut. */
  readonly rows: readonly Span[];
  /** Those of them that name the columns, without the line below. */
  readonly heads: readonly Span[];
}

/**
 * A part of an article as it is shown: the article's own characters in their order, without those that only format it,
 * without a first line that repeats the title, with spaces for the line breaks that only wrap it, breaks for the tags that
 * mean one, and what entities stand for.
 */
export function readableText(article: OutlinedText, options: ReadableTextOptions): ReadableText {
  const { shown, marks, title, startsInTable } = options;
  const text = article.text.slice(shown.start, shown.end);
  const outline = outlineWithin(article, { start: shown.start, end: shown.start + text.length });
  const rows = tableRows({ text, ...outline }, startsInTable);
  const own = marks.map((mark) => shiftSpan(mark, -shown.start));
  const seen = blankMarkup({ text, ...outline }, { start: 0, end: text.length });
  const breaks = [...findSoftBreaks(text, seen, outline.blocks), ...findShownSigns(text, outline, rows)];
  const code = findCode({ text, ...outline });
  const hidden = union([
    ...outline.markup,
    ...emptyRows(text, rows),
    ...code.flatMap(({ indents }) => indents),
    ...breaks.flatMap(besideSign),
  ]);
  const spaced = breaks.reduce(putSign, text);
  const moved = (span: Span) => ({ start: placeLeft(span.start, hidden), end: placeLeft(span.end, hidden) });
  const left = {
    ...leaveOut({ text: spaced, marks: own }, hidden),
    code: code.map(({ language, title: name, ...span }) => ({ language, title: name, ...moved(span) })),
    rows: rows.map(moved),
    heads: findTables({ text, ...outline })
      .map(({ names }) => moved(names))
      .filter(({ start, end }) => end > start),
  };
  return article.markup.length === 0 ? left : withoutTitle(left, title);
}

/** An excerpt as it is shown. */
export function readableExcerpt({ text, start, blocks, markup, highlights, title, tableHead }: Excerpt): ReadableText {
  const own = <T extends Span>(spans: readonly T[]) => spans.map((span) => ({ ...span, ...shiftSpan(span, -start) }));
  const shown = { start: 0, end: text.length };
  return readableText(
    { text, blocks: own(blocks), markup: own(markup) },
    { shown, marks: own(highlights), title, startsInTable: tableHead !== undefined },
  );
}

/** The row that names the columns of an excerpt's first rows, on one line, if it stands above them. */
export function readableTableHead({ tableHead }: Pick<Excerpt, "tableHead">): string | undefined {
  if (tableHead === undefined || !WORD.test(tableHead.text)) return undefined;
  const whole = { start: 0, end: tableHead.text.length };
  const row = { ...tableHead, blocks: [{ kind: "paragraph" as const, ...whole }] };
  return cleanLine(readableText(row, { shown: whole, marks: [], title: "", startsInTable: true }).text);
}

/**
 * A part of an article with its markup blanked, character for character, so that places in it stay what they are. Lines
 * that are all markup leave no line break behind: they part no paragraphs.
 */
export function blankMarkup({ text, markup }: Pick<OutlinedText, "text" | "markup">, within: Span): string {
  const part = text.slice(within.start, within.end);
  const parts: string[] = [];
  let at = 0;
  for (const hidden of spansWithin(markup, within)) {
    parts.push(part.slice(at, hidden.start));
    parts.push(" ".repeat(hidden.end - hidden.start));
    at = hidden.end;
  }
  return parts.join("") + part.slice(at);
}

function besideSign({ start, end, place }: ShownBreak): Span[] {
  const parts =
    place === undefined
      ? [{ start, end }]
      : [
          { start, end: place },
          { start: place + 1, end },
        ];
  return parts.filter((part) => part.end > part.start);
}

function putSign(text: string, { place, sign }: ShownBreak): string {
  return place === undefined ? text : text.slice(0, place) + sign + text.slice(place + 1);
}

const WORD = /[\p{L}\p{N}]/u;

/** Rows without a word, with their line breaks: a table that needs no head must have one all the same. */
function emptyRows(text: string, rows: readonly Span[]): Span[] {
  return rows
    .filter(({ start, end }) => !WORD.test(text.slice(start, end)))
    .map(({ start, end }) => ({
      start,
      end: end + (/^[^\S\r\n]*(?:\r\n?|\n)/.exec(text.slice(end))?.[0].length ?? 0),
    }));
}

/** Spans in any order as ascending ones that are apart. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** Leaves out a first line that says what the title says, unless it alone is marked or all there is. */
function withoutTitle(shown: ReadableText, title: string): ReadableText {
  const { text, marks, code, rows, heads } = shown;
  const start = text.length - text.trimStart().length;
  const length = text.slice(start).search(/[\n\r]/);
  if (length < 0 || cleanLine(text.slice(start, start + length)) !== cleanLine(title)) return shown;
  const after = text.length - text.slice(start + length).trimStart().length;
  if (after === text.length || marks.some((mark) => mark.end <= after)) return shown;
  const moved = <T extends Span>(spans: readonly T[]) =>
    spans
      .filter(({ end }) => end > after)
      .map((span) => ({ ...span, start: Math.max(0, span.start - after), end: span.end - after }));
  return {
    text: text.slice(after),
    marks: moved(marks),
    code: moved(code),
    rows: moved(rows),
    heads: moved(heads),
  };
}
