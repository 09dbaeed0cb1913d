const HYPHEN = /\p{L}[-\u2010\u00ad]$/u;
const BEGINS_LOWER = /^\p{Ll}/u;
/** Scripts that put no space between words. */
const UNSPACED = /[\u2e80-\u9fff\uff00-\uff60]/;
const HYPHENATED = /(?<!\p{L})\p{L}+(?:[-\u2010]\p{L}+)+/gu;
const LAST_WORD = /[\p{L}\p{N}-]{1,60}$/u;
const FIRST_WORD = /^[\p{L}\p{N}-]{1,60}/u;

/** The words that a text writes with a hyphen in the middle of its lines. */
export function hyphenatedWords(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) for (const [word] of line.matchAll(HYPHENATED)) words.add(word.toLowerCase());
  return words;
}

/**
 * What stands between two lines of a paragraph once they are one: a space, or nothing where a word was broken. A hyphen that
 * the word has elsewhere, too, stays.
 * @returns how many characters of the first line go, and what comes in their place
 */
export function jointOf(
  line: string,
  next: string,
  hyphenated: ReadonlySet<string>,
): { readonly drop: number; readonly put: string } {
  if (HYPHEN.test(line) && BEGINS_LOWER.test(next)) {
    if (line.endsWith("\u00ad")) return { drop: 1, put: "" };
    const word = (LAST_WORD.exec(line)?.[0] ?? "") + (FIRST_WORD.exec(next)?.[0] ?? "");
    return { drop: hyphenated.has(word.toLowerCase()) ? 0 : 1, put: "" };
  }
  if (UNSPACED.test(line.slice(-1)) && UNSPACED.test(next.charAt(0))) return { drop: 0, put: "" };
  return { drop: 0, put: " " };
}
