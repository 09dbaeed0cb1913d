import type { Span } from "../../../language/span.ts";

/** A tag with one of the spaces on its sides; a line break that alone parts two words stays. */
export function hiddenTag(text: string, { start, end }: Span): Span | undefined {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/^\S\S$/.test(before + after) && /^<br\b/i.test(text.slice(start, end))) return undefined;
  if (/^\s?$/.test(before) && after === " ") return { start, end: end + 1 };
  return { start: before === " " && /^\s?$/.test(after) ? start - 1 : start, end };
}
