import type { Block } from "../corpus/article.ts";
import type { Span } from "../language/span.ts";

/** A line break with the white space on either side. */
const BREAK = /[^\S\r\n]*(\r\n?|\n)[^\S\r\n]*/g;
/** A backslash, or two spaces: the author wants the line to end. */
const WANTED = /(?:\\| {2})$/;
/** Items of lists, what explains a term, rows and headings begin a line of their own. */
const OPENS_LINE = /^(?:[-*+•–—>|#:]|\d{1,3}[.)]\s)/;
const WORD = /[\p{L}\p{N}]/u;
/** HTML and tables keep their lines. */
const LINES_MATTER = /^(?:<|\|)/;
/** Scripts that put no space between words. */
const UNSPACED = /[\u2e80-\u9fff\uff00-\uff60]/;

/** A line break that only wraps a paragraph. */
export interface SoftBreak extends Span {
  /** Where a space takes its place; undefined where none is needed. */
  readonly space: number | undefined;
}

/**
 * The line breaks of a text that a rendered page would not show, ascending.
 * @param shown the text with its markup blanked, character for character
 */
export function findSoftBreaks(text: string, shown: string, blocks: readonly Block[]): SoftBreak[] {
  return blocks
    .filter((block) => block.kind === "paragraph" && !LINES_MATTER.test(text.slice(block.start, block.end)))
    .flatMap(({ start, end }) =>
      [...shown.slice(start, end).matchAll(BREAK)].flatMap((found) => {
        const from = start + found.index;
        const to = from + found[0].length;
        const at = from + found[0].search(/[\r\n]/);
        const before = text.slice(start, at);
        const line = before.slice(before.search(/[^\r\n]*$/));
        if (to >= end || WANTED.test(line) || !WORD.test(line) || OPENS_LINE.test(shown.slice(to, to + 5))) return [];
        const isUnspaced = UNSPACED.test(shown.charAt(from - 1)) && UNSPACED.test(shown.charAt(to));
        return [{ start: from, end: to, space: isUnspaced ? undefined : at }];
      }),
    );
}
