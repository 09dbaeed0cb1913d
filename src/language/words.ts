import { scanWords } from "./word-scan.ts";

/** Where a word stands in a text, in UTF-16 code units, and how it is written there. */
export interface Word {
  readonly raw: string;
  readonly start: number;
}

/** A mark belongs to the letter before it; after a symbol, as in "❤️", it belongs to no word. */
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** Scripts written without spaces: each character is a word, so that any part of a phrase can be found. */
const SCRIPTS = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]`;
const UNSPACED = new RegExp(SCRIPTS, "u");
const SPACED = String.raw`(?:(?!${SCRIPTS})[\p{L}\p{N}\p{M}])+`;
const UNSPACED_PART = new RegExp(String.raw`${SCRIPTS}\p{M}*|${SPACED}(?:['’]${SPACED})*`, "gu");
/** What those scripts lie among: tells most words apart from them at once. */
const BEYOND_SPACED = /[\u0e00-\uffff]/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const LOWER_ASCII = /^[a-z0-9]+$/;
const NON_ASCII = /[^\p{ASCII}]/u;
/** Marks, and the spaces that some signs leave when they are taken apart into a space and a mark. */
const MARKS = /[\p{M}\s]/gu;
const POSSESSIVE = /(?<=.)(?:'s)+$/;
const UPPER = /^\p{Lu}/u;

/** Splits a text into its words, in order. Punctuation, symbols and white space are dropped. */
export function splitWords(text: string): Word[] {
  const scanned = scanWords(text);
  if (scanned) return scanned.starts.map((start, index) => ({ raw: text.slice(start, scanned.ends[index]), start }));
  return matchWords(text);
}

/** As `splitWords`, for texts in any script. */
export function matchWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    if (!BEYOND_SPACED.test(raw) || !UNSPACED.test(raw)) words.push({ raw, start: index });
    else for (const part of raw.matchAll(UNSPACED_PART)) words.push({ raw: part[0], start: index + part.index });
  }
  return words;
}

/** The form under which words are compared: lower case, without diacritics, possessive `'s` and thousands separators. */
export function normaliseWord(raw: string): string {
  if (LOWER_ASCII.test(raw)) return raw;
  if (THOUSANDS.test(raw)) return raw.replaceAll(",", "");
  const folded = NON_ASCII.test(raw) ? foldMarks(raw) : raw;
  const lower = folded.toLowerCase();
  return lower.endsWith("'s") ? lower.replace(POSSESSIVE, "") : lower;
}

/** Without marks; a word that would be nothing else keeps them. */
function foldMarks(raw: string): string {
  return raw.normalize("NFKD").replaceAll(MARKS, "").replaceAll("’", "'") || raw;
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
