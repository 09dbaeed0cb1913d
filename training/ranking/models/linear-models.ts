import { minimise } from "./minimise.ts";
import { solve } from "./solve.ts";

/** One choice among several: the features of each option, and which of them are right. */
export interface Choice<Name extends string> {
  readonly options: readonly Readonly<Record<Name, number>>[];
  readonly right: readonly boolean[];
  /** How much the choice counts. */
  readonly weight: number;
}

/** One yes-or-no case. */
export interface Case<Name extends string> {
  readonly features: Readonly<Record<Name, number>>;
  readonly positive: boolean;
  readonly weight: number;
}

/** Keeps weights of features that hardly matter small; results do not move between .0001 and .01. */
const RIDGE = 0.001;

/**
 * Fits weights so that the right options get the most probability under a softmax over each choice's options:
 * minimises the mean of -log(sum of the right ones' probabilities) plus a small ridge.
 */
export function fitChoices<Name extends string>(
  names: readonly Name[],
  choices: readonly Choice<Name>[],
): Record<Name, number> {
  const prepared = choices
    .filter(({ right }) => right.includes(true) && right.includes(false))
    .map(({ options, right, weight }) => ({
      rows: options.map((option) => names.map((name) => option[name])),
      right,
      weight,
    }));
  const total = prepared.reduce((sum, { weight }) => sum + weight, 0);
  const fitted = minimise((weights) => {
    const gradient = weights.map((weight) => RIDGE * weight);
    let value = (RIDGE / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
    for (const { rows, right, weight } of prepared) {
      const scores = rows.map((row) => dotOf(row, weights));
      const most = Math.max(...scores);
      const exponentials = scores.map((score) => Math.exp(score - most));
      const all = exponentials.reduce((sum, one) => sum + one, 0);
      const rightly = exponentials.reduce((sum, one, i) => sum + (right[i] ? one : 0), 0);
      value -= (weight / total) * Math.log(Math.max(rightly / all, 1e-300));
      for (const [i, row] of rows.entries()) {
        const one = exponentials[i] ?? 0;
        const pull = one / all - (right[i] ? one / Math.max(rightly, 1e-300) : 0);
        for (const [f, feature] of row.entries()) gradient[f] = (gradient[f] ?? 0) + (weight / total) * pull * feature;
      }
    }
    return { value, gradient };
  }, new Array<number>(names.length).fill(0));
  return toRecord(names, fitted);
}

const MOST_NEWTON_STEPS = 30;
const STILL = 1e-8;
/** Where all cases are decided, curvature vanishes and a whole step would lead far away. */
const LONGEST_STEP = 4;

/**
 * Fits a logistic regression with a bias: minimises the weighted mean of the log loss plus a small ridge, by Newton steps,
 * which a few features allow and of which less than ten are needed.
 */
export function fitCases<Name extends string>(
  names: readonly Name[],
  cases: readonly Case<Name>[],
): Record<Name | "bias", number> {
  const size = names.length + 1;
  const rows = cases.map(({ features }) => Float64Array.from([...names.map((name) => features[name]), 1]));
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(size);
  for (let round = 0; round < MOST_NEWTON_STEPS; round++) {
    const gradient = weights.map((weight, i) => (i < names.length ? RIDGE * weight : 0));
    const hessian = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(0).fill(RIDGE, i, i + 1));
    for (const [index, row] of rows.entries()) {
      const { positive = false, weight = 0 } = cases[index] ?? {};
      const share = weight / total;
      const probability = 1 / (1 + Math.exp(-dotOf(row, weights)));
      const pull = share * (probability - (positive ? 1 : 0));
      const curvature = share * probability * (1 - probability);
      for (let i = 0; i < size; i++) {
        const value = row[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + pull * value;
        const line = hessian[i];
        if (line) for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + curvature * value * (row[j] ?? 0);
      }
    }
    const step = solve(hessian, gradient);
    const longest = Math.max(...step.map(Math.abs));
    const shortened = Math.min(1, LONGEST_STEP / longest);
    for (let i = 0; i < size; i++) weights[i] = (weights[i] ?? 0) - shortened * (step[i] ?? 0);
    if (longest < STILL) break;
  }
  return toRecord<Name | "bias">([...names, "bias"], [...weights]);
}

function dotOf(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function toRecord<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  const record: Partial<Record<Name, number>> = {};
  for (const [i, name] of names.entries()) record[name] = values[i] ?? 0;
  if (!isComplete(record, names)) throw new Error("Every feature has a weight");
  return record;
}

function isComplete<Name extends string>(
  record: Partial<Record<Name, number>>,
  names: readonly Name[],
): record is Record<Name, number> {
  return names.every((name) => record[name] !== undefined);
}
