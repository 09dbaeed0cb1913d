import { type Span, shiftSpan } from "../../language/span.ts";
import type { Block, Outline } from "../article.ts";
import { findLineStarts, lineAt } from "../line-starts.ts";
import { joinMarkup } from "./join-markup.ts";
import { findBlockMarkup } from "./markdown-block-markup.ts";
import { blocksOf, tooDeepLine } from "./markdown-blocks.ts";
import { type LinkTargets, parseBlocks, parseStretches, STRETCH } from "./markdown-tokens.ts";

const LINK_DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*$/gm;
/** Characters of a long text's link definitions that are read before all else: a link may come before what defines it. */
const MOST_DEFINITIONS = 16 * 1024;

export interface MarkdownOutline {
  readonly outline: Outline;
  /** The first line, from 1, of which something is left out because it is nested too deep. */
  readonly deepLine: number | undefined;
}

/**
 * What stands where in a Markdown text whose body begins at `bodyStart`; all before that is markup. Markup is what a
 * rendered page would not show as text: signs of lists stay, for they are read, and so do the bars between the cells of a
 * table. `stretch`: characters that are parsed at once.
 */
export function outlineMarkdown(text: string, bodyStart = 0, stretch = STRETCH): MarkdownOutline {
  const lines = findLineStarts(text);
  // What is parsed at once tells its definitions before its links are read.
  const targets = text.length - bodyStart > stretch ? findTargets(text) : {};
  const blocks: Block[] = [];
  let deepLine: number | undefined;
  const markup: Span[] = bodyStart > 0 ? [{ start: 0, end: bodyStart }] : [];
  for (const parsed of parseStretches(text, lines, lineAt(lines, bodyStart) - 1, targets, stretch)) {
    const start = lines[parsed.line] ?? text.length;
    const deep = tooDeepLine(parsed.tokens);
    if (deep !== undefined) deepLine ??= parsed.line + deep + 1;
    const offsetOf = (line: number) => lines[parsed.line + line] ?? text.length;
    for (const block of blocksOf(parsed.tokens, text, offsetOf)) blocks.push(block);
    for (const span of findBlockMarkup(parsed.text, parsed.tokens, targets)) markup.push(shiftSpan(span, start));
  }
  const joined = joinMarkup(text, { start: 0, end: text.length }, markup);
  return { outline: { blocks, markup: joined }, deepLine };
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
