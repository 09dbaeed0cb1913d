import type { Token } from "markdown-it";
import { addHighlightRule } from "./highlight-rule.ts";
import { addMarkRule } from "./mark-rule.ts";
import { createMarkdownParser } from "./markdown-parser.ts";

/** A text is parsed in stretches of this many characters: the tokens of a whole book take 100 times its size. */
export const STRETCH = 256 * 1024;
/** How much more is parsed when a stretch holds no whole block. */
const GROWTH = 4;
/** A list or quote that is longer than this many stretches is parted between its items. */
const LARGEST_CONTAINER = 4;

const parser = createMarkdownParser();
/** How deep lists and quotes may be nested in one another: the parser leaves out what is deeper. */
export const MOST_LEVELS = 100;
parser.set({ maxNesting: MOST_LEVELS });
/** The level of a list or quote that the parser leaves empty. */
export const DEEPEST_CONTAINER = MOST_LEVELS - 1;
parser.core.ruler.enableOnly(["normalize", "block"]);
// Its tags would be marks otherwise.
addHighlightRule(parser);
addMarkRule(parser);

/** The block-level tokens of a text. What its link definitions say is put into `env`, for `findInlineMarkup`. */
export function parseBlocks(text: string, env: LinkTargets): Token[] {
  return parser.parse(text, env);
}

/** Where links lead that are written as `[text][label]`, by label. */
export type LinkTargets = NonNullable<Parameters<typeof parser.parse>[1]>;

/** The block-level tokens of some lines of a text, which count their own lines from the first of those. */
export interface ParsedStretch {
  readonly tokens: readonly Token[];
  /** The line (from 0) of the text at which the stretch begins. */
  readonly line: number;
  /** From that line on; it may hold more than the tokens tell of. */
  readonly text: string;
}

/**
 * Parses the lines of a text from `firstLine` on, a stretch at a time. `lines` are the offsets at which its lines begin;
 * what link definitions say is put into `targets`. After each stretch, parsing resumes where the last block outside any
 * other begins: what follows may change that block (a list goes on, an underline makes a heading), but none before it.
 */
export function* parseStretches(
  text: string,
  lines: readonly number[],
  firstLine: number,
  targets: LinkTargets,
  stretch: number,
): Generator<ParsedStretch> {
  const offsetOf = (line: number) => lines[line] ?? text.length;
  const lineAfter = (line: number, size: number) => {
    let after = line + 1;
    while (after < lines.length && offsetOf(after) < offsetOf(line) + size) after++;
    return after;
  };
  let line = firstLine;
  let stretches = 1;
  while (line < lines.length) {
    const stop = lineAfter(line, stretches * stretch);
    const part = text.slice(offsetOf(line), offsetOf(stop));
    const tokens = parseBlocks(part, targets);
    const end = stop < lines.length ? findResumption(tokens, stretches >= LARGEST_CONTAINER) : tokens.length;
    if (end === undefined) {
      stretches *= GROWTH;
      continue;
    }
    yield { tokens: tokens.slice(0, end), line, text: part };
    line = end < tokens.length ? line + (tokens[end]?.map?.[0] ?? 0) : stop;
    stretches = stretches < LARGEST_CONTAINER ? 1 : LARGEST_CONTAINER;
  }
}

/** The index of the token at whose first line parsing resumes; all tokens when there is none; undefined: parse more. */
function findResumption(tokens: readonly Token[], partsContainers: boolean): number | undefined {
  const isOpening = ({ level, nesting, map }: Token, deepest: number) =>
    level <= deepest && nesting >= 0 && map !== null;
  const last = tokens.findLastIndex((token) => isOpening(token, 0));
  const block = tokens[last];
  if (block === undefined) return tokens.length;
  if ((block.map?.[0] ?? 0) > 0) return last;
  // Code, HTML and paragraphs of any length are one token: only what holds other blocks takes room.
  if (!partsContainers || block.nesting === 0 || block.type === "paragraph_open") return undefined;
  if (block.type === "table_open") return tokens.length;
  const part = tokens.findLastIndex((token) => isOpening(token, 1) && (token.map?.[0] ?? 0) > 0);
  return part < 0 ? tokens.length : part;
}
