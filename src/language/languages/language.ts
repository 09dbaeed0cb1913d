/** A part of a word, or another form of it, under which it is found besides. */
export interface InnerForm {
  /** - `bare`: the word as people type it who leave out its marks; - `part`: a word within it. */
  readonly kind: "bare" | "part";
  readonly text: string;
  /** Where it begins and ends in the word. */
  readonly start: number;
  readonly end: number;
}

/** How the words of a language are read. One object a language: it may be a key. */
export interface Language {
  /** ISO 639-1, or a longer code where there is none. */
  readonly code: string;
  /** The form of a word under which it is compared, with the marks that its stem depends on. */
  normalise(raw: string): string;
  /** The stem of a normalised word: what the index knows it by. */
  stem(word: string): string;
  /** Whether a normalised word carries no subject. */
  isStop(word: string): boolean;
  /** Whether a list of stop words has a normalised word: texts of the language have many of them, and others few. */
  isCommon(word: string): boolean;
  /** Whether a normalised word turns what is said around. */
  isNegation(word: string): boolean;
  /** What else a word is found by; nothing for most. */
  innerForms(raw: string): readonly InnerForm[];
  /** The words in a run of letters of a script without spaces, one after the other, by where they end. */
  segment?(run: string): readonly number[];
  /** Whether words are put together to new ones without a sign: "Sonnenenergie". */
  readonly hasCompounds: boolean;
  /** Whether a capital tells names from other words. */
  readonly namesByCapitals: boolean;
  /** Whether words are found in pieces of a syllable or two, so that more of them are met by chance. */
  readonly hasShortWords: boolean;
  /** Whether the built-in vectors know the language. */
  readonly isInVectors: boolean;
}
