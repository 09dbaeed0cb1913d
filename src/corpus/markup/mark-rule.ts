import type { MarkdownIt } from "markdown-it";
import { readMarkLine } from "./mark-lines.ts";

/** What a token "mark" tells besides its line, which is its content. */
export interface MarkMeta {
  /** The line (of those parsed) behind the container's indented content. */
  readonly contentEnd: number;
}

export function contentEndOf(meta: unknown): number {
  return typeof meta === "object" && meta !== null && "contentEnd" in meta ? Number(meta.contentEnd) : 0;
}

/** What a container's indented content stands behind. */
export const INDENTATION = 4;

/** Lets a parser of blocks know lines that only format: each becomes a token "mark", and what it contains the tokens after it. */
export function addMarkRule(parser: MarkdownIt): void {
  parser.block.ruler.before("fence", "mark", readMark, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

/** `:class: dropdown`, below the fence of a container as MyST has it. */
const OPTION = /^[ \t]*:[a-z][\w-]{0,40}:(?:[ \t]|$)/;

type BlockRule = Parameters<MarkdownIt["block"]["ruler"]["before"]>[2];

const readMark: BlockRule = (state, startLine, endLine, silent) => {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= INDENTATION) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const mark = readMarkLine(state.src.slice(start, state.eMarks[startLine]));
  if (mark === undefined) return false;
  const inside = (line: number) =>
    line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) - state.blkIndent >= INDENTATION);
  let next = startLine + 1;
  if (mark.opensIndented || mark.hasSettings) while (inside(next)) next++;
  const isOption = (line: number) => OPTION.test(state.src.slice(state.bMarks[line], state.eMarks[line]));
  const hasOptions = /^:{3,}\{/.test(state.src.slice(start, start + 20));
  if (hasOptions) while (next < endLine && isOption(next)) next++;
  while (next > startLine + 1 && state.isEmpty(next - 1)) next--;
  const closing = mark.closing === undefined ? undefined : findClosing(state, startLine, endLine, mark.closing);
  // What nothing closes is a line of text.
  if (mark.closing !== undefined && closing === undefined) return false;
  // What contains nothing is a line of text that looks like one.
  if (mark.opensIndented && next === startLine + 1) return false;
  if (silent) return true;
  const token = state.push("mark", "", 0);
  if (closing !== undefined) next = closing + 1;
  token.map = [startLine, mark.hasSettings || hasOptions || closing !== undefined ? next : startLine + 1];
  token.content = state.src.slice(start, state.eMarks[startLine]);
  token.meta = { contentEnd: mark.opensIndented ? next : startLine + 1 } satisfies MarkMeta;
  if (mark.opensIndented) {
    const parent = state.parentType;
    state.blkIndent += INDENTATION;
    state.parentType = "blockquote";
    state.level++;
    state.md.block.tokenize(state, startLine + 1, next);
    state.level--;
    state.parentType = parent;
    state.blkIndent -= INDENTATION;
  }
  state.line = next;
  return true;
};

/** Lines that a comment or a script may go on for: each line that opens one looks for its end. */
const MOST_LINES = 300;

/** The line that closes what a line opens, if it stands within `most` lines. */
export function findClosing(
  state: Parameters<BlockRule>[0],
  startLine: number,
  endLine: number,
  closing: RegExp,
  most = MOST_LINES,
): number | undefined {
  for (let line = startLine + 1; line < Math.min(endLine, startLine + most); line++)
    if (closing.test(state.src.slice(state.bMarks[line], state.eMarks[line]))) return line;
  return undefined;
}
