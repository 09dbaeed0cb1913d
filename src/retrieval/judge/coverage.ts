import { type MatchTable, softAt } from "../match/match-table.ts";
import type { Question } from "../question/question.ts";

/** The share of the question that a sentence covers with the help of those beside it and of the title. */
export function coverageAround({ terms }: Question, matches: MatchTable, sentence: number): number {
  return terms.reduce((covered, { salience }, t) => covered + salience * likenessAround(matches, sentence, t), 0);
}

/** The likeness of the term that says most: without it the rest of a question seldom means the same. */
export function keyTermAround({ terms }: Question, matches: MatchTable, sentence: number): number {
  const most = Math.max(...terms.map(({ salience }) => salience));
  const key = terms.findIndex(({ salience }) => salience === most);
  return key < 0 ? 0 : likenessAround(matches, sentence, key);
}

/** The likeness of a term to what stands in a sentence, in those beside it and in the title. */
export function likenessAround(matches: MatchTable, sentence: number, term: number): number {
  const neighbours = Math.max(softAt(matches, sentence - 1, term), softAt(matches, sentence + 1, term));
  return Math.max(softAt(matches, sentence, term), neighbours, matches.title[term] ?? 0);
}
