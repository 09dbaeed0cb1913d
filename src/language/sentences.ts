import { isAbbreviation } from "./abbreviations/abbreviations.ts";
import { findHardWraps } from "./hard-wraps.ts";
import { cutLongSentence } from "./long-sentences.ts";
import type { Span } from "./span.ts";

/**
 * What a line break inside the text means. A blank line always ends a sentence.
 * - `guess`: it ends one, unless it only wraps the text (see `findHardWraps`);
 * - `soft`: it is a space, as in a Markdown paragraph, unless two spaces or a backslash before it make it a hard break;
 * - `end`: it always ends one (code, verse, lists of names).
 */
export type LineBreaks = "guess" | "soft" | "end";

/**
 * Where a sentence may end: a terminator with the quotes, brackets, emphasis and note marks that close after it, or a
 * line break with the white space after it. Full-width terminators, and those of scripts without capitals that often have none after them, come first: what
 * opens a quote after them must not be taken for what closes one.
 */
const CANDIDATE =
  /([。！？｡।॥។။۔][\p{Sentence_Terminal}…]*)[\p{Pe}\p{Pf}"']*|([\p{Sentence_Terminal}…]+)[\p{Pe}\p{Pf}\p{Pi}"'*_`~]*(?:\[\w{1,3}\])*|[\n\r\v\f\u2028\u2029]\s*/gu;
/** Greek asks with a semicolon. */
const GREEK_CANDIDATE = new RegExp(
  CANDIDATE.source.replace("|([\\p{Sentence_Terminal}…]+)", "|([\\p{Sentence_Terminal}…;\\u037e]+)"),
  "gu",
);
const GOES_ON = /[\p{Ll},;:\-–—)]/u;
const HARD_BREAK = /(?: {2}|\\)$/;
const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;
/** "3." or "b." in front of an item is no sentence. */
const ENUMERATOR = /^[([]?(?:\d{1,3}|\p{L})\.$/u;
const SPACE = /\s/;

/**
 * Splits the stretch of `text` from `start` to `end` into sentences: spans in order, trimmed of white space, that never
 * overlap and leave out nothing but white space. The rules are those that the weights of `retrieval/` were fitted with:
 * a terminator, what closes after it and white space end a sentence, unless the next one goes on in lower case or with
 * `,;:-–—)`, or the full stop belongs to an abbreviation. What goes on for too long is cut at its pauses; lines that stand
 * alone never are.
 * @param code the language, which tells what shortens words
 */
export function splitSentences(
  text: string,
  start = 0,
  end = text.length,
  lineBreaks: LineBreaks = "guess",
  code = "en",
): Span[] {
  const range = text.slice(start, end);
  const wraps = lineBreaks === "guess" ? findHardWraps(range) : undefined;
  const sentences: Span[] = [];
  const add = (sentence: Span) => {
    if (lineBreaks === "end") sentences.push(sentence);
    else sentences.push(...cutLongSentence(text, sentence));
  };
  let from = skipSpace(range, 0);
  const close = (at: number, next: number) => {
    const to = trimEnd(range, from, at);
    if (to > from) add({ start: start + from, end: start + to });
    from = next;
  };
  const candidate = code === "el" ? GREEK_CANDIDATE : CANDIDATE;
  // `matchAll` would copy the expression for each paragraph.
  candidate.lastIndex = 0;
  for (let match = candidate.exec(range); match !== null; match = candidate.exec(range)) {
    const at = match.index;
    const after = at + match[0].length;
    const [, fullWidth, terminator] = match;
    if (fullWidth === undefined && terminator === undefined) {
      if (!wraps?.has(at) && endsLine(range, at, after, lineBreaks)) close(at, after);
      continue;
    }
    const next = skipSpace(range, after);
    if (GOES_ON.test(characterAt(range, next))) continue;
    if (fullWidth === undefined) {
      if (next === after && next < range.length) continue;
      if (terminator === "." && onlyShortens(range, from, at, next, code)) continue;
    }
    close(after, next);
  }
  close(range.length, range.length);
  return sentences;
}

function endsLine(text: string, at: number, after: number, lineBreaks: LineBreaks): boolean {
  if (lineBreaks !== "soft" || (text.slice(at, after).match(LINE_BREAK)?.length ?? 0) > 1) return true;
  return HARD_BREAK.test(text.slice(Math.max(0, at - 2), at));
}

/** Whether the full stop at `at` closes an abbreviation or the number of an item rather than the sentence begun at `from`. */
function onlyShortens(text: string, from: number, at: number, next: number, code: string): boolean {
  return isAbbreviation(text, at, next, code) || (at - from <= 4 && ENUMERATOR.test(text.slice(from, at + 1)));
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function skipSpace(text: string, index: number): number {
  let at = index;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, index: number): number {
  let at = index;
  while (at > from && SPACE.test(text.charAt(at - 1))) at--;
  return at;
}
