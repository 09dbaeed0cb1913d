import { hasTerm, type MatchTable } from "../match/match-table.ts";
import type { Question } from "../question/question.ts";
import { pairsInSentence, type RankedPassage } from "../rank/ranking.ts";
import type { Weights } from "../weights.ts";
import { coverageAround, keyTermAround } from "./coverage.ts";
import type { Focus } from "./focus.ts";
import { answersOtherQuestion } from "./other-question.ts";

export type GateFeatures = Readonly<Record<Exclude<keyof Weights["gate"], "bias">, number>>;

/** About so many words make a chunk; the size of a corpus is counted in these. */
const WORDS_PER_CHUNK = 125;

/**
 * What a passage says about a question's subject, seen through its focus.
 * @param words how many words the corpus has: the larger it is, the more a chance match is to be expected
 */
export function gateFeatures(question: Question, { passage, sentence }: Focus, words: number): GateFeatures {
  const { matches } = passage;
  return {
    around: coverageAround(question, matches, sentence),
    key: keyTermAround(question, matches, sentence),
    narrow: passage.narrow,
    wide: passage.wide,
    pairs: pairsAround(question, passage, sentence),
    corpusSize: Math.log(1 + words / WORDS_PER_CHUNK),
    missingNumber: isMissing(question, matches, sentence, "isNumber"),
    missingName: isMissing(question, matches, sentence, "isName"),
    otherQuestion: answersOtherQuestion(question, passage) ? 1 : 0,
    unknownIdentifiers: question.missing.identifiers,
    unknownNames: question.missing.names,
    unknownWords: question.missing.words,
  };
}

/** The share of the question's neighbouring terms that stand together in a sentence or in one beside it. */
function pairsAround(question: Question, passage: RankedPassage, sentence: number): number {
  let best = 0;
  for (const index of [sentence - 1, sentence, sentence + 1]) {
    if (index >= 0 && index < passage.matches.sentences) {
      best = Math.max(best, pairsInSentence(question, passage, index));
    }
  }
  return best;
}

/** 1 when a number (or a name) of the question is missing around the sentence and in the title, exactly as written. */
function isMissing({ terms }: Question, matches: MatchTable, sentence: number, kind: "isNumber" | "isName"): 0 | 1 {
  const missing = terms.some(
    (term, t) =>
      term[kind] &&
      matches.title[t] !== 1 &&
      ![sentence - 1, sentence, sentence + 1].some((index) => hasTerm(matches, index, t)),
  );
  return missing ? 1 : 0;
}
