import type { Search } from "../search-passages.ts";
import type { Weights } from "../weights.ts";
import { bestWindow, confidenceOf, gateFeatures, gateProbability, supportFeatures, type Window } from "./confidence.ts";

/** What one passage is worth as an answer, seen through its best window. */
export interface JudgedPassage {
  readonly window: Window;
  /** Probability that the passage speaks of what is asked: what is compared with the threshold. */
  readonly gate: number;
  /** Probability that it speaks of it and answers it: what is shown. */
  readonly confidence: number;
}

/** The confidence looks at so many of the best passages. */
const JUDGED = 12;

/**
 * Judges the best passages of a search, the one with the best window first.
 * @param words how many words the corpus has: the larger it is, the more a chance match is to be expected
 */
export function judgePassages(search: Search, words: number, weights: Weights): JudgedPassage[] {
  // Stop words alone ask for nothing: whatever they match, they match by chance.
  const asks = search.question.words.some(({ lexeme }) => !lexeme.stop);
  const dense = Math.max(...search.ranked.map(({ narrow, wide }) => (narrow + wide) / 2), 0);
  return search.ranked
    .slice(0, JUDGED)
    .flatMap((passage) => bestWindow(search.question, passage, weights.window) ?? [])
    .sort((a, b) => b.score - a.score)
    .map((window) => {
      const gate = asks ? gateProbability(gateFeatures(search.question, window, words), weights.gate) : 0;
      const support = supportFeatures(search.question, window, dense);
      return { window, gate, confidence: confidenceOf(gate, support, weights.support) };
    });
}
