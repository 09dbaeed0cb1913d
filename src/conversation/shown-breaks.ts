import type { Block } from "../corpus/article.ts";
import type { Span } from "../language/span.ts";

const BREAK = /\r\n?|\n/g;
const SPACE = /[^\S\r\n]/;
/** A backslash, or two spaces: the author wants the line to end. */
const WANTED = /(?:\\| {2})$/;
/** The title of an admonition, as Obsidian has it, stands above its text. */
const TITLE = /^[ \t>]*\[!\w{1,20}\][+-]?[ \t]+\S/;
/** Items of lists, what explains a term, rows, headings and what parts a formula from text begin a line of their own. */
const OPENS_LINE = /^(?:[-*+•–—>|#:]|\$\$|\d{1,3}[.)]\s)/;
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
    .filter(({ kind }) => kind === "paragraph")
    .flatMap((block) =>
      [...shown.slice(block.start, block.end).matchAll(BREAK)].flatMap((found) => {
        const at = block.start + found.index;
        const around = withSpaceAround(shown, { start: at, end: at + found[0].length });
        if (!isSoft(text, shown, block, { start: at, end: around.end })) return [];
        const sides = { before: shown.slice(around.start - 2, around.start), after: shown.charAt(around.end) };
        const isUnspaced =
          (UNSPACED.test(sides.before.slice(-1)) && UNSPACED.test(sides.after)) ||
          (BROKEN.test(sides.before) && LOWER.test(sides.after));
        return [{ ...around, place: isUnspaced ? undefined : at, sign: " " }];
      }),
    );
}

/** Whether a page would not show a line break, which goes up to the next line's words. */
function isSoft(text: string, shown: string, block: Span, { start: at, end: to }: Span): boolean {
  if (to >= block.end) return false;
  // A row may have each of its cells on a line of its own.
  if (text.charAt(block.start) === "|" && shown.charAt(to) === "|") return true;
  if (LINES_MATTER.test(text.slice(block.start, block.end))) return false;
  let lineStart = at;
  while (lineStart > block.start && !/[\r\n]/.test(text.charAt(lineStart - 1))) lineStart--;
  const line = text.slice(lineStart, at);
  const isWanted = WANTED.test(line) || TITLE.test(line) || !WORD.test(line);
  return !isWanted && !OPENS_LINE.test(shown.slice(to, to + 5));
}

/** A stretch with the white space of its lines on either side. */
export function withSpaceAround(text: string, stretch: Span): Span {
  let { start, end } = stretch;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start--;
  while (end < text.length && SPACE.test(text.charAt(end))) end++;
  return { start, end };
}
