import { type Span, trimSpan } from "../../language/span.ts";

const OPENING = "<!--";
const CLOSING = "-->";

/**
 * The parts of a stretch of Markdown that lie outside HTML comments, trimmed, empty ones left out. A comment's opening
 * in a code span or after a backslash is text, and so is one that is never closed, unless `hidesRest` says otherwise.
 */
export function visibleParts(text: string, { start, end }: Span, hidesRest: boolean): Span[] {
  const parts: Span[] = [];
  let from = start;
  let at = findOpening(text, start, end);
  while (at >= 0) {
    const close = text.indexOf(CLOSING, at + OPENING.length);
    if (close >= 0 && close + CLOSING.length <= end) {
      parts.push(trimSpan(text, from, at));
      from = close + CLOSING.length;
      at = findOpening(text, from, end);
    } else {
      if (hidesRest) {
        parts.push(trimSpan(text, from, at));
        from = end;
      }
      break;
    }
  }
  parts.push(trimSpan(text, from, end));
  return parts.filter((part) => part.end > part.start);
}

function findOpening(text: string, from: number, end: number): number {
  let at = text.indexOf(OPENING, from);
  while (at > 0 && at < end && (text[at - 1] === "`" || text[at - 1] === "\\")) at = text.indexOf(OPENING, at + 1);
  return at < end ? at : -1;
}
