import { type Span, shiftSpan } from "../../language/span.ts";
import { findEntities, hiddenInEntity } from "./entities.ts";
import { findAll } from "./find-all.ts";
import { findComments, partsBetween } from "./html-comments.ts";
import { PARTING } from "./inline/hidden-tag.ts";
import { component, type InlineMark } from "./inline/inline-marks.ts";
import { findInlineMarkup } from "./inline/markdown-inline-markup.ts";
import type { LinkTargets } from "./markdown-tokens.ts";

/** An address between angle brackets is no tag. */
const TAG = String.raw`<(?![a-z]{2,20}:\/\/|[\w.+-]{1,64}@)[/!?A-Za-z][^<>]*>`;
const TAGS = new RegExp(`${TAG}(?:[ \\t]*${TAG})*`, "g");
/** A tag as markup, with or without its first character and a space beside it. */
const IS_TAG = /^\s?<[/A-Za-z][^<>]*>?\s?$|^[/A-Za-z][^<>]*>$/;
const UNSHOWN = /^\s*<(?:script|style)\b/i;
/** Where spaces are what a page shows. */
const KEEPS_SPACES = /<(?:pre|textarea)\b/i;
/** Where braces are what a page is about, unless it is a template of Vue. */
const KEEPS_BRACES = /<(?:pre|code|kbd|textarea|samp)\b|\bv-pre\b/i;
const IS_TEMPLATE = /[ \t]v-(?:for|if)=/;
/** `<div markdown="1">`, and components of MDX: between their tags stands Markdown. */
const HOLDS_MARKDOWN = /<[a-z][^<>]*[ \t]markdown(?=[=\s>])|^\s*<[A-Z]/;
export const TEMPLATE_TAG = /\{\{[^{}\n]{1,300}\}\}|\{%[^{}\n]{1,300}%\}/g;

/**
 * The tags and comments of a block of HTML, what sets its lines in, and the Markdown between its tags; all of it if it is a
 * script or a style. Of tags that alone part two words the first character stays, in whose place a line ends.
 */
export function findHtmlMarkup(text: string, block: Span, targets: LinkTargets): Span[] {
  const html = text.slice(block.start, block.end);
  if (UNSHOWN.test(html)) return [block];
  const comments = findComments(text, block, true);
  const written = [
    ...(KEEPS_SPACES.test(html) ? [] : findIndents(html)),
    ...(KEEPS_BRACES.test(html) && !IS_TEMPLATE.test(html) ? [] : findAll(html, TEMPLATE_TAG)),
    ...(HOLDS_MARKDOWN.test(html)
      ? // Which of several tags parts words is not told by each of them alone.
        findInlineMarkup(html, targets).filter(({ start, end }) => !IS_TAG.test(html.slice(start, end)))
      : findEntities(html).flatMap((entity) => hiddenInEntity(entity, html.slice(entity.start, entity.end)))),
    ...findAll(html, FENCE_LINE),
  ];
  return [
    ...comments,
    ...written.map((span) => shiftSpan(span, block.start)),
    ...partsBetween(comments, block).flatMap((part) => findTags(text, part)),
  ];
}

/** What lines are set in by beyond the first of them: it shows how tags are nested. */
function findIndents(html: string): Span[] {
  const least = html.length - html.trimStart().length;
  return findAll(html, /^[ \t]+(?=\S)/gm)
    .map(({ start, end }) => ({ start: start + least, end }))
    .filter(({ start, end }) => end > start);
}

/** The lines of a block of HTML that end a container around it: without a blank line between them they count as its own. */
export const FENCE_LINE = /^[ \t]*:{3,}[ \t]*$/gm;

function findTags(text: string, { start, end }: Span): Span[] {
  const shown = findComponents(text.slice(start, end)).flatMap((tag) =>
    tag.shown ? [shiftSpan(tag.shown, start)] : [],
  );
  return [...text.slice(start, end).matchAll(TAGS)]
    .map(({ index, 0: tags }) => ({ start: start + index, end: start + index + tags.length }))
    .map((tags) => (partsWords(text, tags) ? { start: tags.start + 1, end: tags.end } : tags))
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
  const isBetween =
    /\S[ \t]*$/.test(text.slice(Math.max(0, tags.start - 20), tags.start)) &&
    /^[ \t]*\S/.test(text.slice(tags.end, tags.end + 20));
  return isBetween && PARTING.test(text.slice(tags.start, tags.end));
}
