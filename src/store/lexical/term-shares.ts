/** What a term counts for that may stand for one of the question's. */
const ALTERNATIVE_SHARE = 0.5;

/** What is looked for by words, as `CandidateQuery` has it. */
export interface LexicalQuery {
  readonly terms: readonly string[];
  readonly alternatives?: readonly string[];
}

/** For each term that is looked for the share of its BM25 that counts. */
export function sharesOf({ terms, alternatives = [] }: LexicalQuery): ReadonlyMap<string, number> {
  const shares = new Map(alternatives.map((term) => [term, ALTERNATIVE_SHARE]));
  for (const term of terms) shares.set(term, 1);
  return shares;
}
