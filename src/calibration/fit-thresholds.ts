import type { Verdict } from "../retrieval/answer.ts";
import { verdictOf } from "../retrieval/judge/verdict.ts";
import type { Weights } from "../retrieval/weights.ts";

type Thresholds = Weights["thresholds"];

/** A calibrated probability, and whether the articles answer the question. */
export interface CalibratedCase {
  readonly probability: number;
  readonly positive: boolean;
}

/** What was said to a question, and whether the articles answer it. */
export interface DecidedCase {
  readonly verdict: Verdict;
  readonly positive: boolean;
}

/** Shares from 0 to 1; what is in none of them was shown the closest passages. */
export interface Decisions {
  /** Of the questions that the articles answer: answered. */
  readonly answered: number;
  /** Of the same: told that the articles don't answer. */
  readonly lost: number;
  /** Of the others: answered all the same. */
  readonly answeredWrongly: number;
  /** Of the same: told that the articles don't answer. */
  readonly refused: number;
}

/** Of the questions that the articles do not answer at most this share may be answered. */
const MOST_ANSWERED_WRONGLY = 0.12;
/** Of those that they do answer at most this share may be told that they don't. */
const MOST_LOST = 0.08;

/** The shares of what was said; 0 where there is no question of a kind. */
export function countDecisions(cases: readonly DecidedCase[]): Decisions {
  const share = (positive: boolean, verdict: Verdict) => {
    const some = cases.filter((one) => one.positive === positive);
    return some.length > 0 ? some.filter((one) => one.verdict === verdict).length / some.length : 0;
  };
  return {
    answered: share(true, "answer"),
    lost: share(true, "none"),
    answeredWrongly: share(false, "answer"),
    refused: share(false, "none"),
  };
}

export function decideCases(cases: readonly CalibratedCase[], thresholds: Thresholds): DecidedCase[] {
  return cases.map(({ probability, positive }) => ({ verdict: verdictOf(probability, thresholds), positive }));
}

/**
 * The lowest threshold of answers at which no more than 12 % of the questions without an answer get one, and the highest
 * threshold of the closest passages at which no more than 8 % of the others get nothing. Each is the preferred one where
 * that decides the same, else it lies in the middle between two questions' probabilities.
 */
export function fitThresholds(cases: readonly CalibratedCase[], preferred: Thresholds): Thresholds {
  const sorted = (positive: boolean) =>
    cases
      .filter((one) => one.positive === positive)
      .map(({ probability }) => probability)
      .sort((a, b) => a - b);
  const [own, others] = [sorted(true), sorted(false)];
  const all = cases.map(({ probability }) => probability);
  // The most probable of the others that must not be answered, and the least probable of the own that must not be lost.
  const refused = others[others.length - 1 - Math.floor(MOST_ANSWERED_WRONGLY * others.length)] ?? 0;
  const kept = own[Math.floor(MOST_LOST * own.length)] ?? 1;
  const above = Math.min(1, ...all.filter((probability) => probability > refused));
  const below = Math.max(0, ...all.filter((probability) => probability < kept));
  const answer = place(refused, above, preferred.answer);
  return { answer, closest: Math.min(answer, place(below, kept, preferred.closest)) };
}

/** A threshold above `below` and not above `above`. */
function place(below: number, above: number, preferred: number): number {
  if (below < preferred && preferred <= above) return preferred;
  const middle = (below + above) / 2;
  // Between neighbouring numbers there is none.
  return middle > below ? middle : above;
}
