import type { Weights } from "../../../src/retrieval/weights.ts";
import type { Label } from "../corpora/training-corpus.ts";
import type { Decided } from "./decide-example.ts";

/** At most this share of the questions that the articles do not answer is called answered. */
const ANSWERED_WRONGLY = 0.12;
/**
 * At most this share of the questions that they do answer gets nothing at all. Of a folder never seen it is more than of those that
 * set it: with .08 here .102 of a folder's were refused by the threshold that the others set.
 */
const REFUSED_WRONGLY = 0.05;

/**
 * The least threshold that calls few enough unanswerable questions answered, and the greatest that refuses few enough
 * answerable ones, fitted to questions of corpora that were left out, so that they hold for corpora never seen.
 */
export function fitThresholds(questions: readonly Decided[]): Weights["thresholds"] {
  const sorted = (label: Label) =>
    questions
      .filter((one) => one.label === label)
      .map(({ confidence }) => confidence)
      .sort((a, b) => a - b);
  const [own, others] = [sorted("answerable"), sorted("unanswerable")];
  const answer = middle(others, others.length - Math.floor(ANSWERED_WRONGLY * others.length));
  const closest = middle(own, Math.floor(REFUSED_WRONGLY * own.length));
  return { answer, closest: Math.min(answer, closest) };
}

/** Between the value at a place and the one before it, so that neither is decided by rounding. */
function middle(sorted: readonly number[], place: number): number {
  return ((sorted[place - 1] ?? 0) + (sorted[place] ?? 1)) / 2;
}
