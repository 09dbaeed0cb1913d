/** Where a word stands in a text, in UTF-16 code units, and how it is written there. */
export interface Word {
  readonly raw: string;
  readonly start: number;
}

const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts written without spaces: each character is a word, so that any part of a phrase can be found. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const UNSPACED_PART =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]\p{M}*|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+/gu;
const FIRST_UNSPACED = 0x0e00;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const LOWER_ASCII = /^[a-z0-9]+$/;
const NON_ASCII = /[^\p{ASCII}]/u;
const MARKS = /\p{M}/gu;
const UPPER = /^\p{Lu}/u;

/** Splits a text into its words, in order. Punctuation, symbols and white space are dropped. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    if (raw.charCodeAt(0) < FIRST_UNSPACED || !UNSPACED.test(raw)) words.push({ raw, start: index });
    else for (const part of raw.matchAll(UNSPACED_PART)) words.push({ raw: part[0], start: index + part.index });
  }
  return words;
}

/** The form under which words are compared: lower case, without diacritics, possessive `'s` and thousands separators. */
export function normaliseWord(raw: string): string {
  if (LOWER_ASCII.test(raw)) return raw;
  if (THOUSANDS.test(raw)) return raw.replaceAll(",", "");
  const folded = NON_ASCII.test(raw) ? raw.normalize("NFKD").replaceAll(MARKS, "").replaceAll("’", "'") : raw;
  const lower = folded.toLowerCase();
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

export function isCapitalised(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(raw);
}

/** Whether a normalised word is a number, or begins like one: "2019", "5g". */
export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
