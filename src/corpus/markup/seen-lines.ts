import type { Span } from "../../language/span.ts";
import { findMarkup } from "./markup.ts";

/**
 * Parts of a text as they are seen, each on one line: without the characters that only format it. A part of which nothing
 * is seen is empty.
 * @param path the article's, which names its format
 * @param parts ascending and apart
 */
export function seenLines(path: string, text: string, parts: readonly Span[]): string[] {
  const hidden = findMarkup(path, text, { start: 0, end: text.length });
  let next = 0;
  return parts.map(({ start, end }) => {
    let seen = "";
    let at = start;
    while ((hidden[next]?.end ?? end) <= start) next++;
    for (let index = next; (hidden[index]?.start ?? end) < end; index++) {
      const span = hidden[index] ?? { start: end, end };
      seen += text.slice(at, Math.max(at, span.start));
      at = Math.max(at, span.end);
    }
    return (seen + text.slice(at, Math.max(at, end))).replace(/\s+/g, " ").trim();
  });
}
