import { type Span, shiftSpan } from "../../language/span.ts";
import { findComments, partsBetween } from "./html-comments.ts";
import { component, type InlineMark } from "./inline/inline-marks.ts";

const TAGS = /(?:<[/!?A-Za-z][^<>]*>)+/g;
/** Tags that part the words on either side. */
const PARTING = /<\/?(?:br|p|div|t[dhr]|li|h[1-6]|summary|details|d[dt]|figcaption)\b/i;
const UNSHOWN = /^\s*<(?:script|style)\b/i;

/**
 * The tags and comments of a block of HTML, all of it if it is a script or a style. Tags that alone part two words stay:
 * a rendered page would show them as a gap, and nothing may be put in their place.
 */
export function findHtmlMarkup(text: string, block: Span): Span[] {
  if (UNSHOWN.test(text.slice(block.start, block.end))) return [block];
  const comments = findComments(text, block, true);
  return [
    ...comments,
    ...findFences(text, block),
    ...partsBetween(comments, block).flatMap((part) => findTags(text, part)),
  ];
}

/** The lines of a block of HTML that end a container around it: without a blank line between them they count as its own. */
export const FENCE_LINE = /^[ \t]*:{3,}[ \t]*$/gm;

function findFences(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(FENCE_LINE)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

function findTags(text: string, { start, end }: Span): Span[] {
  const shown = findComponents(text.slice(start, end)).flatMap((tag) =>
    tag.shown ? [shiftSpan(tag.shown, start)] : [],
  );
  return [...text.slice(start, end).matchAll(TAGS)]
    .map(({ index, 0: tags }) => ({ start: start + index, end: start + index + tags.length }))
    .filter((tags) => !partsWords(text, tags))
    .flatMap((tags) =>
      partsBetween(
        shown.filter((span) => tags.start <= span.start && span.end <= tags.end),
        tags,
      ),
    );
}

const COMPONENT = /<[A-Z][\w.]*[\s/>]/g;

/** The tags of components in a block of HTML, with what people read of their attributes. */
export function findComponents(html: string): InlineMark[] {
  return [...html.matchAll(COMPONENT)].flatMap(({ index }) => component(html, index) ?? []);
}

function partsWords(text: string, tags: Span): boolean {
  const isBetween = /^\S\S$/.test(text.charAt(tags.start - 1) + text.charAt(tags.end));
  return isBetween && PARTING.test(text.slice(tags.start, tags.end));
}
