import type { Question } from "../question/question.ts";
import { type MatchTable, softAt } from "./match-table.ts";
import type { MatchedPassage } from "./matched-passage.ts";

/** A straight line from shares of a question that are covered, 0 to 1, to cosines of the built-in model. */
interface Line {
  readonly none: number;
  readonly all: number;
}

/**
 * What covers nothing and what covers everything of an English question has as cosines, by its best sentence and whole. The
 * best lines through SQuAD2-dev's candidates are .21 to .70 and .18 to .49; with those German, Spanish and Russian lose
 * .0002 to .001 of nDCG@10, since the words are all that there is.
 */
const NARROW: Line = { none: 0.2, all: 0.75 };
const WIDE: Line = { none: 0.05, all: 0.65 };
/** A title says half as much about a sentence as the sentence itself. */
const TITLE_SHARE = 0.5;

/**
 * A passage whose nearness to the question is told by the question's words, for languages that the vectors do not know. It is
 * put on the scale of the built-in model's cosines, so that all weights and thresholds mean the same in every language.
 * @param keepsWide whether the index's own model knows the language: then its cosine of the whole chunk tells more
 */
export function nearByTerms(question: Question, passage: MatchedPassage, keepsWide: boolean): MatchedPassage {
  const { matches } = passage;
  const covered = Array.from({ length: matches.sentences }, (_, sentence) => coveredBy(question, matches, sentence));
  return {
    ...passage,
    narrow: cosineFor(Math.max(0, ...covered), NARROW),
    wide: keepsWide ? passage.wide : cosineFor(coveredInAll(question, matches), WIDE),
    sentenceCosine: (sentence) => cosineFor(covered[sentence] ?? 0, NARROW),
  };
}

function cosineFor(share: number, { none, all }: Line): number {
  return none + (all - none) * share;
}

function coveredBy({ terms }: Question, matches: MatchTable, sentence: number): number {
  return terms.reduce(
    (sum, { weight }, t) =>
      sum + weight * Math.max(softAt(matches, sentence, t), TITLE_SHARE * (matches.title[t] ?? 0)),
    0,
  );
}

function coveredInAll({ terms }: Question, matches: MatchTable): number {
  return terms.reduce((sum, { weight }, t) => {
    let best = matches.title[t] ?? 0;
    for (let sentence = 0; sentence < matches.sentences; sentence++)
      best = Math.max(best, softAt(matches, sentence, t));
    return sum + weight * best;
  }, 0);
}
