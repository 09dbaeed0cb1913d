import type { BareTerm } from "./bare-terms.ts";

/** How much of a question no article contains at all, each as a share, by salience, of all that is asked: 0 to 1. */
export interface Missing {
  /** Compounds of code, options, versions, error codes and other numbers: another one is another thing. */
  readonly identifiers: number;
  /** Names, and words that the language does not have: products are seldom called otherwise. */
  readonly names: number;
  /** Common words: the articles may say the same in others. */
  readonly words: number;
}

/** A term of a question as it was asked. */
export interface AskedTerm {
  readonly term: BareTerm;
  /** The number of chunks that contain it. */
  readonly frequency: number;
  readonly salience: number;
}

/** @param isCommon whether a normalised word is one of the language */
export function findMissing(asked: readonly AskedTerm[], isCommon: (word: string) => boolean): Missing {
  const missing = { identifiers: 0, names: 0, words: 0 };
  const counted = asked.filter(({ term }) => !term.isCompound || term.isIdentifier);
  const total = counted.reduce((sum, { salience }) => sum + salience, 0);
  for (const { term, frequency, salience } of counted) {
    if (frequency === 0 && term.alternatives.length === 0) missing[kindOf(term, isCommon)] += salience / total;
  }
  return missing;
}

function kindOf(term: BareTerm, isCommon: (word: string) => boolean): keyof Missing {
  if (term.isIdentifier || term.isNumber) return "identifiers";
  return term.isName || !isCommon(term.word) ? "names" : "words";
}
