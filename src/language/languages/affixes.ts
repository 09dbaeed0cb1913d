/** What may stand before and after the part of a word that says what it is about. */
export interface Affixes {
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** How many letters are left at least. */
  readonly least: number;
  /** Several may stand before one another. */
  readonly repeats?: true;
}

/** The most that are taken off at one end. */
const MOST_REPEATS = 3;

/** A word without its affixes, where enough of it is left. */
export function withoutAffixes(word: string, { before, after, least, repeats }: Affixes): string {
  let rest = word;
  for (let round = 0; before !== undefined && round < (repeats ? MOST_REPEATS : 1); round++) {
    const shorter = rest.replace(before, "");
    if (shorter === rest || shorter.length < least) break;
    rest = shorter;
  }
  if (after === undefined) return rest;
  const stem = rest.replace(after, "");
  return stem.length >= least ? stem : rest;
}
