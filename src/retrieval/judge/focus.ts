import { softAt } from "../match/match-table.ts";
import type { Question } from "../question/question.ts";
import type { RankedPassage } from "../rank/ranking.ts";
import { type Weights, weigh } from "../weights.ts";
import { coverageAround } from "./coverage.ts";

/** The sentence of a passage by which the passage is judged, with the sentences beside it. */
export interface Focus {
  readonly passage: RankedPassage;
  readonly sentence: number;
}

/** A title says half as much about a sentence as the sentence itself. */
const TITLE_SHARE = 0.5;

/** The sentence of a passage that speaks most of the question. Undefined for a passage without sentences. */
export function findFocus(question: Question, passage: RankedPassage, weights: Weights["focus"]): Focus | undefined {
  const { matches } = passage;
  let best: Focus | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let sentence = 0; sentence < matches.sentences; sentence++) {
    const score = weigh(weights, {
      around: coverageAround(question, matches, sentence),
      sentence: coverageBySentence(question, passage, sentence),
      cosine: passage.sentenceCosine(sentence),
    });
    if (score > bestScore) {
      bestScore = score;
      best = { passage, sentence };
    }
  }
  return best;
}

function coverageBySentence({ terms }: Question, { matches }: RankedPassage, sentence: number): number {
  return terms.reduce((covered, { salience }, t) => {
    const inTitle = TITLE_SHARE * (matches.title[t] ?? 0);
    return covered + salience * Math.max(softAt(matches, sentence, t), inTitle);
  }, 0);
}
