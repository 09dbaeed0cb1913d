import { foldLetters } from "../fold-letters.ts";

/** Parts of words that cannot be seen: hyphens for line ends, joiners, spaces of no width. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const IS_DIGIT = /\p{Nd}/u;
/** Vowels, which Hebrew and Arabic write for learners. */
const VOWELS = /(?<=[\p{sc=Hebrew}\p{sc=Arabic}])\p{M}+/gu;
const DIGIT = /(?![0-9])\p{Nd}/gu;
const ASCII = /^\p{ASCII}*$/u;

/** Letters that mean the same however they are written. */
const SAME: Readonly<Record<string, string>> = {
  "’": "'",
  ʼ: "'",
  // Greek, at the end of a word and within.
  ς: "σ",
  // Romanian, with a comma and with a cedilla.
  ţ: "ț",
  ş: "ș",
  // Arabic and Persian: carriers of hamza, kinds of yeh and kaf, the stretching of a line.
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ـ: "",
};
const WRITTEN_OTHERWISE = /[’ʼςأإآٱىیکـ]/g;
const WITH_CEDILLA = /[ţş]/g;

/** A word in lower case, composed, with plain digits and without what cannot be seen. */
export function lowerWord(raw: string, code: string): string {
  const lower = code === "tr" || code === "az" ? raw.toLocaleLowerCase(code) : raw.toLowerCase();
  if (ASCII.test(lower)) return lower;
  // Of a dotted capital the dot is left behind as a mark of its own.
  const plain = lower
    .normalize("NFKC")
    .replaceAll("i\u0307", "i")
    .replaceAll(INVISIBLE, "")
    .replaceAll(VOWELS, "")
    .replaceAll(DIGIT, toDigit);
  const same = plain.replaceAll(WRITTEN_OTHERWISE, (letter) => SAME[letter] ?? letter);
  const folded = code === "ro" ? same.replaceAll(WITH_CEDILLA, (letter) => SAME[letter] ?? letter) : same;
  return folded || lower;
}

/** Digits of a script stand side by side, from its zero on. */
function toDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && IS_DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** A letter with the marks that follow it. */
const BEYOND_ASCII = /\P{ASCII}\p{M}*/gu;

/** A lower-case word without its marks, but for those of letters that its language counts as letters of their own. */
export function foldMarks(word: string, kept: ReadonlySet<string>): string {
  if (ASCII.test(word)) return word;
  return word.replace(BEYOND_ASCII, (letter) => (kept.has(letter) ? letter : foldLetters(letter)));
}
