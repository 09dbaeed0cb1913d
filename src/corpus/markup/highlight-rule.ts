import type { MarkdownIt } from "markdown-it";
import { readFenceLine } from "./fence-line.ts";
import { findClosing } from "./mark-rule.ts";

/** How a line begins that opens or closes code as Jekyll has it. */
export const HIGHLIGHT_SIGN = "{%";
/** The line that closes code. */
export const HIGHLIGHT_END = /^[ \t]*\{%-?[ \t]*endhighlight[ \t]*-?%\}[ \t]*$/;
/** Lines that code may go on for: each line that opens some looks for its end. */
const MOST_LINES = 1000;

type BlockRule = Parameters<MarkdownIt["block"]["ruler"]["before"]>[2];

/** Lets a parser of blocks know code between tags of Jekyll: it becomes a token "fence", as code between backticks does. */
export function addHighlightRule(parser: MarkdownIt): void {
  parser.block.ruler.before("fence", "highlight", readHighlight, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

const readHighlight: BlockRule = (state, startLine, endLine, silent) => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith(HIGHLIGHT_SIGN, start)) return false;
  const language = readFenceLine(state.src.slice(start, state.eMarks[startLine]))?.language;
  if (language === undefined) return false;
  const last = findClosing(state, startLine, endLine, HIGHLIGHT_END, MOST_LINES);
  // What nothing closes is text.
  if (last === undefined) return false;
  if (silent) return true;
  const token = state.push("fence", "code", 0);
  token.info = language;
  token.markup = HIGHLIGHT_SIGN;
  token.map = [startLine, last + 1];
  state.line = last + 1;
  return true;
};
