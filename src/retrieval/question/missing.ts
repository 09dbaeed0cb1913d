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
  const places = asked.filter(({ term }) => term.isPlace);
  const counted = asked.filter((one) => (!one.term.isCompound || one.term.isIdentifier) && !isWithin(one, places));
  const total = counted.reduce((sum, { salience }) => sum + salience, 0);
  const absent = counted.filter(({ term, frequency }) => frequency === 0 && term.alternatives.length === 0);
  const identifiers = absent.filter(({ term }) => term.isIdentifier && term.isCompound);
  for (const one of counted) {
    // Of an option that nobody has it says nothing that others have a word of its name.
    if (isWithin(one, identifiers)) missing.identifiers += one.salience / total;
    else if (absent.includes(one)) missing[kindOf(one.term, isCommon)] += one.salience / total;
  }
  return missing;
}

function isWithin({ term }: AskedTerm, wholes: readonly AskedTerm[]): boolean {
  return wholes.some(({ term: whole }) => term.start >= whole.start && term.end <= whole.end);
}

function kindOf(term: BareTerm, isCommon: (word: string) => boolean): keyof Missing {
  if (term.isIdentifier || term.isNumber) return "identifiers";
  return term.isName || !isCommon(term.word) ? "names" : "words";
}
