import { minimise, type Slope } from "./minimise.ts";

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

/** Fits a logistic regression with a bias: minimises the weighted mean of the log loss plus a small ridge. */
export function fitCases<Name extends string>(
  names: readonly Name[],
  cases: readonly Case<Name>[],
): Record<Name | "bias", number> {
  const prepared = cases.map(({ features, positive, weight }) => ({
    row: [...names.map((name) => features[name]), 1],
    target: positive ? 1 : 0,
    weight,
  }));
  const total = prepared.reduce((sum, { weight }) => sum + weight, 0);
  const slopeAt = (weights: readonly number[]): Slope => {
    const gradient = weights.map((weight, i) => (i < names.length ? RIDGE * weight : 0));
    let value = (RIDGE / 2) * weights.slice(0, -1).reduce((sum, weight) => sum + weight * weight, 0);
    for (const { row, target, weight } of prepared) {
      const score = dotOf(row, weights);
      // log(1 + e^-s) without overflow.
      value += (weight / total) * (Math.max(0, score) - target * score + Math.log1p(Math.exp(-Math.abs(score))));
      const pull = 1 / (1 + Math.exp(-score)) - target;
      for (const [f, feature] of row.entries()) gradient[f] = (gradient[f] ?? 0) + (weight / total) * pull * feature;
    }
    return { value, gradient };
  };
  const fitted = minimise(slopeAt, new Array<number>(names.length + 1).fill(0));
  return toRecord<Name | "bias">([...names, "bias"], fitted);
}

function dotOf(row: readonly number[], weights: readonly number[]): number {
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
