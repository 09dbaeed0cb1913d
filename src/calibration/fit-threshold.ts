/** A calibrated probability, and whether the articles answer the question. */
export interface CalibratedCase {
  readonly probability: number;
  readonly positive: boolean;
}

export interface Decisions {
  /** The share answered of the questions that the articles answer. */
  readonly answered: number;
  /** The share refused of the others. */
  readonly refused: number;
}

/** The share of answerable questions that is to be answered, as with the shipped threshold. */
const ANSWERED = 0.95;

/** What was decided on a question, and whether the articles answer it. */
export interface DecidedCase {
  readonly answered: boolean;
  readonly positive: boolean;
}

/** The shares decided rightly of each kind; 1 where there is no question of a kind. */
export function countDecisions(cases: readonly DecidedCase[]): Decisions {
  const share = (kind: boolean) => {
    const some = cases.filter(({ positive }) => positive === kind);
    return some.length > 0 ? some.filter(({ answered }) => answered === kind).length / some.length : 1;
  };
  return { answered: share(true), refused: share(false) };
}

/**
 * The threshold that refuses most while it answers 95 % of the answerable questions; of those that do the same, the
 * preferred one, else the middle between two questions' probabilities.
 */
export function fitThreshold(cases: readonly CalibratedCase[], preferred: number): number {
  const probabilities = [...new Set(cases.map(({ probability }) => probability))].sort((a, b) => a - b);
  let best = { threshold: 0, answered: 1, refused: 0 };
  for (const [index, above] of probabilities.entries()) {
    const below = probabilities[index - 1] ?? 0;
    const threshold = below < preferred && preferred <= above ? preferred : (below + above) / 2;
    const { answered, refused } = countDecisions(
      cases.map(({ probability, positive }) => ({ answered: probability >= threshold, positive })),
    );
    if (answered < ANSWERED) break;
    // The lowest of equals answers most; the first gap reaches down to 0.
    if (refused > best.refused || index === 0) best = { threshold, answered, refused };
  }
  return best.threshold;
}
