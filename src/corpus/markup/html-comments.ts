import { type Span, trimSpan } from "../../language/span.ts";

const OPENING = "<!--";
const CLOSING = "-->";

/**
 * The parts of a stretch of Markdown that lie outside HTML comments, trimmed, empty ones left out. A comment's opening
 * in a code span or after a backslash is text, and so is one that is never closed, unless `hidesRest` says otherwise.
 */
export function visibleParts(text: string, { start, end }: Span, hidesRest: boolean): Span[] {
  const comments = findComments(text, { start, end }, hidesRest);
  return partsBetween(comments, { start, end })
    .map((part) => trimSpan(text, part.start, part.end))
    .filter((part) => part.end > part.start);
}

/** What lies outside the comments of a stretch; parts may be empty. */
export function partsBetween(comments: readonly Span[], { start, end }: Span): Span[] {
  return [...comments, { start: end, end }].map((comment, i) => ({
    start: comments[i - 1]?.end ?? start,
    end: comment.start,
  }));
}

/** The HTML comments in a stretch of Markdown, as `visibleParts` tells them from text. */
export function findComments(text: string, { start, end }: Span, hidesRest: boolean): Span[] {
  const stretch = text.slice(start, end);
  const comments: Span[] = [];
  let from = 0;
  for (let at = findOpening(stretch, 0); at >= 0; at = findOpening(stretch, from)) {
    const close = stretch.indexOf(CLOSING, at + OPENING.length);
    if (close < 0 && !hidesRest) break;
    from = close < 0 ? stretch.length : close + CLOSING.length;
    comments.push({ start: start + at, end: start + from });
  }
  return comments;
}

function findOpening(text: string, from: number): number {
  let at = text.indexOf(OPENING, from);
  while (at > 0 && (text[at - 1] === "`" || text[at - 1] === "\\")) at = text.indexOf(OPENING, at + 1);
  return at;
}
