import type { Grades } from "./grades.ts";

export interface Comparison {
  /** Questions that were answered better before, and those that are answered better now. */
  readonly worse: readonly string[];
  readonly better: readonly string[];
  readonly isClearlyWorse: boolean;
}

/**
 * Of two equally good indexes one in twenty at most is refused. By this, five questions worse and none better are clearly
 * worse, and so are eight worse and one better; four worse may be chance.
 */
const CHANCE = 0.05;

/** Compares the grades of the questions that both have: a sign test on those whose grade has changed. */
export function compareGrades(before: Grades, after: Grades): Comparison {
  const changed = [...after].flatMap(([question, grade]) => {
    const was = before.get(question);
    return was === undefined || was === grade ? [] : [{ question, isWorse: grade < was }];
  });
  const worse = changed.filter(({ isWorse }) => isWorse).map(({ question }) => question);
  const better = changed.filter(({ isWorse }) => !isWorse).map(({ question }) => question);
  return { worse, better, isClearlyWorse: chanceOf(worse.length, changed.length) <= CHANCE };
}

/** The probability that at least `heads` of `tosses` tosses of a coin come up heads. */
function chanceOf(heads: number, tosses: number): number {
  let total = 0;
  let logWays = 0;
  for (let count = 0; count <= tosses; count++) {
    if (count >= heads) total += Math.exp(logWays - tosses * Math.LN2);
    logWays += Math.log((tosses - count) / (count + 1));
  }
  return total;
}
