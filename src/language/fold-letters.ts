/** What these scripts write above and below letters may be left out; elsewhere it makes another letter (バ, दि). */
const MARKED = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu;
/** Stress and the dots of ё; the sign over й makes a letter of its own. */
const MARKED_CYRILLIC = /(\p{sc=Cyrillic})[\u0300\u0301\u0308]+/gu;
/** Parts of words that cannot be seen: hyphens for line ends, joiners, spaces of no width. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** The spaces that some signs leave when they are taken apart into a space and a mark. */
const SPACE = /\s\p{M}*/gu;
/** Letters that are no other letter with a mark, as people write them who have no key for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
};
const MAPPED = /[øłđðþæœßı]/g;

/** A word in lower case and without what people leave out in typing. A word that would be nothing else keeps it. */
export function foldLetters(word: string): string {
  const folded = word
    .normalize("NFKD")
    .replaceAll(INVISIBLE, "")
    .replaceAll(MARKED, "$1")
    .replaceAll(MARKED_CYRILLIC, "$1")
    .replaceAll(SPACE, "")
    .toLowerCase()
    .replaceAll(MARKED, "$1")
    .replaceAll(MAPPED, (letter) => LETTERS[letter] ?? letter)
    .replaceAll("’", "'")
    .normalize("NFC");
  return folded || word.toLowerCase();
}
