import type { Block } from "../corpus/article.ts";
import type { Span } from "../language/span.ts";

const BREAK = /\r\n?|\n/g;
const SPACE = /[^\S\r\n]/;
/** A backslash, or two spaces: the author wants the line to end. */
const WANTED = /(?:\\| {2})$/;
/** The title of an admonition, as Obsidian has it, stands above its text. */
const TITLE = /^[ \t>]*\[!\w{1,20}\][+-]?[ \t]+\S/;
/** Items of lists, what explains a term, rows and headings begin a line of their own. */
const OPENS_LINE = /^(?:[-*+•–—>|#:]|\d{1,3}[.)]\s)/;
const WORD = /[\p{L}\p{N}]/u;
/** HTML and tables keep their lines. */
const LINES_MATTER = /^(?:<|\|)/;
/** A word that goes on in the next line: whether its hyphen is its own nobody can tell, so that stays. */
const BROKEN = /\p{Ll}-$/u;
const LOWER = /\p{Ll}/u;
/** Scripts that put no space between words. */
const UNSPACED = /[\u2e80-\u9fff\uff00-\uff60]/;

/** What of a text shows as another character, such as a break between words, or as nothing. */
export interface ShownBreak extends Span {
  /** Where one character takes the place of it all; undefined where none is needed. */
  readonly place: number | undefined;
  readonly sign: string;
}

/**
 * The line breaks of a text that a rendered page would not show, ascending.
 * @param shown the text with its markup blanked, character for character
 */
export function findSoftBreaks(text: string, shown: string, blocks: readonly Block[]): ShownBreak[] {
  return blocks
    .filter((block) => block.kind === "paragraph" && !LINES_MATTER.test(text.slice(block.start, block.end)))
    .flatMap(({ start, end }) =>
      [...shown.slice(start, end).matchAll(BREAK)].flatMap((found) => {
        const at = start + found.index;
        const { start: from, end: to } = withSpaceAround(shown, { start: at, end: at + found[0].length });
        const before = text.slice(start, at);
        const line = before.slice(before.search(/[^\r\n]*$/));
        if (
          to >= end ||
          WANTED.test(line) ||
          TITLE.test(line) ||
          !WORD.test(line) ||
          OPENS_LINE.test(shown.slice(to, to + 5))
        )
          return [];
        const isUnspaced =
          (UNSPACED.test(shown.charAt(from - 1)) && UNSPACED.test(shown.charAt(to))) ||
          (BROKEN.test(shown.slice(from - 2, from)) && LOWER.test(shown.charAt(to)));
        return [{ start: from, end: to, place: isUnspaced ? undefined : at, sign: " " as const }];
      }),
    );
}

/** A stretch with the white space of its lines on either side. */
export function withSpaceAround(text: string, stretch: Span): Span {
  let { start, end } = stretch;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start--;
  while (end < text.length && SPACE.test(text.charAt(end))) end++;
  return { start, end };
}
