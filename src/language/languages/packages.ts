import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
/** Longer strings of letters are sequences or keys rather than words, and a stemmer's time may grow with their square. */
const LONGEST_STEMMED = 40;

/** Snowball's stemmer of a language (https://snowballstem.org), by the name that `@orama/stemmers` has for it. */
export function loadStemmer(name: string): (word: string) => string {
  const { stemmer }: { stemmer?: unknown } = load(`@orama/stemmers/${name}`);
  if (typeof stemmer !== "function") throw new Error(`@orama/stemmers has no stemmer of ${name}`);
  return (word) => {
    if (word.length > LONGEST_STEMMED) return word;
    try {
      return String(stemmer(word));
    } catch {
      // Some of them stumble over words of other languages.
      return word;
    }
  };
}

let stopWords: Readonly<Record<string, unknown>> | undefined;

/** The stop words of a language in `stopwords-iso`, by its code; none where it knows none. Expressions are left out. */
export function loadStopWords(code: string): readonly string[] {
  stopWords ??= load("stopwords-iso") as Readonly<Record<string, unknown>>;
  const words = stopWords[code];
  if (!Array.isArray(words)) return [];
  return words.filter((word): word is string => typeof word === "string" && /^[\p{L}\p{M}'’]+$/u.test(word));
}
