import { type Span, shiftSpan } from "../../language/span.ts";
import { findFrontMatter } from "../front-matter/fences.ts";
import { joinMarkup } from "./join-markup.ts";
import { findBlockMarkup } from "./markdown-block-markup.ts";
import { type LinkTargets, parseBlocks } from "./markdown-tokens.ts";

/**
 * Of a long text this much is parsed before and after the part that is asked about, for a reply that somebody waits
 * for: enough to tell whether it is in the middle of code, a table or a quote.
 */
const BEFORE = 32 * 1024;
const AFTER = 4 * 1024;
const LINK_DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*$/gm;
/** Characters of link definitions that are read from the rest of a long text. */
const MOST_DEFINITIONS = 16 * 1024;

/**
 * The markup of a Markdown text: what a rendered page would not show as text. Signs of lists stay, for they are read,
 * and so do the bars between the cells of a table.
 */
export function findMarkup(text: string, within: Span): Span[] {
  const start = Math.max(0, Math.min(within.start, text.length));
  const end = Math.max(start, Math.min(within.end, text.length));
  if (end === start) return [];
  const parsed = { start: lineStart(text, start - BEFORE), end: lineStart(text, end + AFTER) };
  const frontMatter = { start: 0, end: findFrontMatter(text)?.end ?? 0 };
  const body = Math.max(frontMatter.end, parsed.start);
  const part = text.slice(body, Math.max(body, parsed.end));
  const targets = part.length + body < text.length || parsed.start > 0 ? findTargets(text) : {};
  const asked = shiftSpan({ start, end }, -body);
  const spans = findBlockMarkup(part, asked, targets).map((span) => shiftSpan(span, body));
  return joinMarkup(text, { start, end }, [frontMatter, ...spans]);
}

/** Where the line begins that holds a place; the text's ends for places beyond them. */
function lineStart(text: string, place: number): number {
  if (place <= 0) return 0;
  if (place >= text.length) return text.length;
  // A text without line breaks is cut anywhere.
  const start = text.lastIndexOf("\n", place - 1) + 1;
  return place - start > AFTER ? place : start;
}

function findTargets(text: string): LinkTargets {
  const targets: LinkTargets = {};
  let definitions = "";
  for (const [definition] of text.matchAll(LINK_DEFINITION)) {
    if (definitions.length + definition.length > MOST_DEFINITIONS) break;
    definitions += `${definition}\n`;
  }
  parseBlocks(definitions, targets);
  return targets;
}
