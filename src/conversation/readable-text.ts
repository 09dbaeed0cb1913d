import type { OutlinedText } from "../corpus/article.ts";
import { type Span, shiftSpan, spansWithin } from "../language/span.ts";
import type { Excerpt } from "../retrieval/answer.ts";
import { cleanLine } from "./markdown/clean.ts";
import { leaveOut, type MarkedText } from "./markdown/leave-out.ts";

export interface ReadableTextOptions {
  /** The part of the article to show; like `marks`, in offsets into its text. */
  readonly shown: Span;
  readonly marks: readonly Span[];
  /** The title that the reply names anyway. */
  readonly title: string;
}

/**
 * A part of an article as it is shown: the article's own characters in their order, without those that only format it,
 * and without a first line that repeats the title. What has no markup is shown character for character.
 */
export function readableText(
  { text, markup }: Pick<OutlinedText, "text" | "markup">,
  { shown, marks, title }: ReadableTextOptions,
): MarkedText {
  const part = { text: text.slice(shown.start, shown.end), marks: marks.map((mark) => shiftSpan(mark, -shown.start)) };
  return markup.length === 0 ? part : withoutTitle(leaveOut(part, spansWithin(markup, shown)), title);
}

/** An excerpt as it is shown. */
export function readableExcerpt({ text, start, markup, highlights, title }: Excerpt): MarkedText {
  const own = (spans: readonly Span[]) => spans.map((span) => shiftSpan(span, -start));
  const shown = { start: 0, end: text.length };
  return readableText({ text, markup: own(markup) }, { shown, marks: own(highlights), title });
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

/** Leaves out a first line that says what the title says, unless it alone is marked or all there is. */
function withoutTitle({ text, marks }: MarkedText, title: string): MarkedText {
  const start = text.length - text.trimStart().length;
  const length = text.slice(start).search(/[\n\r]/);
  if (length < 0 || cleanLine(text.slice(start, start + length)) !== cleanLine(title)) return { text, marks };
  const after = text.length - text.slice(start + length).trimStart().length;
  if (after === text.length || marks.some((mark) => mark.end <= after)) return { text, marks };
  return {
    text: text.slice(after),
    marks: marks.map(({ start, end }) => ({ start: Math.max(0, start - after), end: end - after })),
  };
}
