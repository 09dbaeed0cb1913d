import { findMarkup, hasMarkup } from "../corpus/markup/markup.ts";
import { shiftSpan } from "../language/span.ts";
import type { Excerpt, Span } from "../retrieval/answer.ts";
import { cleanLine } from "./markdown/clean.ts";
import { leaveOut, type MarkedText } from "./markdown/leave-out.ts";

export interface ReadableTextOptions {
  /** The article's path, which names its format. */
  readonly path: string;
  readonly articleText: string;
  /** The part of the article to show; like `marks`, in offsets into its text. */
  readonly shown: Span;
  readonly marks: readonly Span[];
  /** The title that the reply names anyway. */
  readonly title: string;
}

/**
 * A part of an article as it is shown: the article's own characters in their order, without those that only format it,
 * and without a first line that repeats the title. Formats without markup are shown character for character.
 */
export function readableText({ path, articleText, shown, marks, title }: ReadableTextOptions): MarkedText {
  const part = {
    text: articleText.slice(shown.start, shown.end),
    marks: marks.map((mark) => shiftSpan(mark, -shown.start)),
  };
  if (!hasMarkup(path)) return part;
  const hidden = findMarkup(path, articleText, shown).map((span) => shiftSpan(span, -shown.start));
  return withoutTitle(leaveOut(part, hidden), title);
}

/** An excerpt as it is shown, by what its article says around it, if that is known and still says the same. */
export function readableExcerpt(excerpt: Excerpt, articleText?: string): MarkedText {
  const { article: path, title, highlights: marks, start, end } = excerpt;
  const isCurrent = articleText?.slice(start, end) === excerpt.text;
  if (articleText !== undefined && isCurrent) {
    return readableText({ path, articleText, shown: { start, end }, marks, title });
  }
  const inExcerpt = marks.map((mark) => shiftSpan(mark, -start));
  const shown = { start: 0, end: excerpt.text.length };
  return readableText({ path, articleText: excerpt.text, shown, marks: inExcerpt, title });
}

/**
 * A part of an article with its markup blanked, character for character, so that places in it stay what they are. Lines
 * that are all markup leave no line break behind: they part no paragraphs.
 */
export function blankMarkup(path: string, articleText: string, { start, end }: Span): string {
  const parts: string[] = [];
  let at = start;
  for (const hidden of findMarkup(path, articleText, { start, end })) {
    parts.push(articleText.slice(at, hidden.start));
    parts.push(" ".repeat(hidden.end - hidden.start));
    at = hidden.end;
  }
  return parts.join("") + articleText.slice(at, end);
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
