import type { Span } from "../../../language/span.ts";

/** Tags that part the words on either side. */
export const PARTING = /<\/?(?:br|p|div|t[dhr]|li|h[1-6]|summary|details|d[dt]|figcaption)\b/i;
/** How far on either side of a tag others are looked for. */
const MOST_BESIDE = 200;

/** A tag with one of the spaces on its sides; of one that ends a line the first character stays, in whose place the line ends. */
export function hiddenTag(text: string, { start, end }: Span): Span {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/^<br\b/i.test(text.slice(start, end))) return { start: start + 1, end };
  if (partsWords(text, { start, end })) return { start: start + 1, end };
  if (/^\s?$/.test(before) && after === " ") return { start, end: end + 1 };
  return { start: before === " " && /^\s?$/.test(after) ? start - 1 : start, end };
}

/** Whether nothing else keeps apart what stands on the sides of a tag that parts it: of several tags the first does. */
function partsWords(text: string, { start, end }: Span): boolean {
  if (PARTING.exec(text.slice(start, end))?.index !== 0) return false;
  const before = text.slice(Math.max(0, start - MOST_BESIDE), start);
  const tags = /(?:<[^<>]*>)*$/.exec(before)?.[0] ?? "";
  const words = before.slice(0, before.length - tags.length);
  return !PARTING.test(tags) && /\S$/.test(words) && /^(?:<[^<>]*>)*[^\s<]/.test(text.slice(end, end + MOST_BESIDE));
}
