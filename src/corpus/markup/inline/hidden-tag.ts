import type { Span } from "../../../language/span.ts";

/** A tag with one of the spaces on its sides; of one that ends a line the first character stays, in whose place the line ends. */
export function hiddenTag(text: string, { start, end }: Span): Span {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/^<br\b/i.test(text.slice(start, end))) return { start: start + 1, end };
  if (/^\s?$/.test(before) && after === " ") return { start, end: end + 1 };
  return { start: before === " " && /^\s?$/.test(after) ? start - 1 : start, end };
}
