import { foldLetters } from "./fold-letters.ts";
import { scanWords } from "./word-scan.ts";

/** Where a word stands in a text, in UTF-16 code units, and how it is written there. */
export interface Word {
  readonly raw: string;
  readonly start: number;
}

/** A mark, and what cannot be seen, belongs to the letter before it; after a symbol, as in "❤️", it belongs to no word. */
const INNER = String.raw`\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff`;
const WORD = new RegExp(String.raw`[vV]?\d+(?:[.,]\d+)+|[\p{L}\p{N}][${INNER}]*(?:['’][\p{L}\p{N}][${INNER}]*)*`, "gu");
/** Scripts written without spaces, and the signs that lengthen their vowels: in texts of other languages each is a word. */
const SCRIPTS = String.raw`[\u30fc\uff70\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const UNSPACED = new RegExp(SCRIPTS, "u");
const SPACED = `(?:(?!${SCRIPTS})[${INNER}])+`;
/** A run of letters of such a script, or of others. */
const RUN = new RegExp(String.raw`(?:${SCRIPTS}\p{M}*)+|${SPACED}(?:['’]${SPACED})*`, "gu");
const UNSPACED_PART = new RegExp(String.raw`${SCRIPTS}\p{M}*|${SPACED}(?:['’]${SPACED})*`, "gu");
/** What those scripts lie among: tells most words apart from them at once. */
const BEYOND_SPACED = /[\u0e00-\uffff]/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const LOWER_ASCII = /^[a-z0-9]+$/;
const NON_ASCII = /[^\p{ASCII}]/u;
const POSSESSIVE = /(?<=.)(?:'s)+$/;
/** "v5.3.2" is the version 5.3.2. */
const VERSION = /^[vV](?=\d+[.,]\d)/;
const UPPER = /^\p{Lu}/u;

/** Splits a text into its words, in order. Punctuation, symbols and white space are dropped. */
export function splitWords(text: string): Word[] {
  const scanned = scanWords(text);
  if (scanned) return scanned.starts.map((start, index) => ({ raw: text.slice(start, scanned.ends[index]), start }));
  return matchWords(text);
}

/**
 * As `splitWords`, for texts in any script.
 * @param segment finds where words end in a run of letters of a script without spaces; without it each is a word
 */
export function matchWords(text: string, segment?: (run: string) => readonly number[]): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    if (!BEYOND_SPACED.test(raw) || !UNSPACED.test(raw)) words.push({ raw, start: index });
    else if (segment === undefined) {
      for (const part of raw.matchAll(UNSPACED_PART)) words.push({ raw: part[0], start: index + part.index });
    } else addRuns(words, raw, index, segment);
  }
  return words;
}

function addRuns(words: Word[], stretch: string, from: number, segment: (run: string) => readonly number[]): void {
  for (const { 0: run, index } of stretch.matchAll(RUN)) {
    let start = 0;
    for (const end of UNSPACED.test(run) ? segment(run) : [run.length]) {
      words.push({ raw: run.slice(start, end), start: from + index + start });
      start = end;
    }
  }
}

/**
 * The form under which words are compared: lower case, without possessive `'s`, thousands separators, a version's v and
 * what people leave out in typing (see `foldLetters`).
 */
export function normaliseWord(raw: string): string {
  if (LOWER_ASCII.test(raw)) return raw;
  if (THOUSANDS.test(raw)) return raw.replaceAll(",", "");
  if (VERSION.test(raw)) return raw.slice(1);
  const lower = NON_ASCII.test(raw) ? foldLetters(raw) : raw.toLowerCase();
  return lower.endsWith("'s") ? lower.replace(POSSESSIVE, "") : lower;
}

export function isCapitalised(raw: string): boolean {
  return isCapitalisedAt(raw, 0);
}

/** Whether the word that begins at an offset of a text begins with a capital. */
export function isCapitalisedAt(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text.slice(start, start + 2));
}

/** Whether a normalised word is a number, or begins like one: "2019", "5g". */
export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
