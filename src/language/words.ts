/** A word of a text. Offsets are UTF-16 code units into the text it was split from. */
export interface Word {
  /** Lower case, without diacritics, possessive `'s` and thousands separators. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly capitalised: boolean;
}

const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts written without spaces: each character is a word, so that any part of a phrase can be found. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const UNSPACED_PART =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]\p{M}*|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+/gu;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const LOWER_ASCII = /^[a-z0-9]+$/;
const NON_ASCII = /[^\p{ASCII}]/u;
const MARKS = /\p{M}/gu;
const UPPER = /^\p{Lu}/u;

/** Splits a text into its words, in order. Punctuation, symbols and white space are dropped. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    if (raw.charCodeAt(0) >= 0x0e00 && UNSPACED.test(raw)) {
      for (const part of raw.matchAll(UNSPACED_PART)) {
        words.push(toWord(part[0], match.index + part.index));
      }
    } else {
      words.push(toWord(raw, match.index));
    }
  }
  return words;
}

function toWord(raw: string, start: number): Word {
  return { text: normaliseWord(raw), start, end: start + raw.length, capitalised: startsUpper(raw) };
}

/** The form under which a word is compared: "Café's" and "cafe" are the same word. */
export function normaliseWord(raw: string): string {
  if (LOWER_ASCII.test(raw)) return raw;
  if (THOUSANDS.test(raw)) return raw.replaceAll(",", "");
  const folded = NON_ASCII.test(raw) ? raw.normalize("NFKD").replaceAll(MARKS, "").replaceAll("’", "'") : raw;
  const lower = folded.toLowerCase();
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

function startsUpper(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(raw);
}

export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
