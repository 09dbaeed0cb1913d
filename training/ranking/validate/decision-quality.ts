import { auroc, meanOf } from "../../../evaluation/measures.ts";
import type { Weights } from "../../../src/retrieval/weights.ts";
import type { Label } from "../corpora/training-corpus.ts";
import type { Decided } from "../models/decide-example.ts";

export interface DecisionQuality {
  /** How well the confidence tells questions of each other label from answerable ones. */
  readonly auroc: Readonly<Partial<Record<Label, number>>>;
  /** Of the answerable ones: the share answered, and refused. */
  readonly answered: number;
  readonly refused: number;
  /** For each other label the share that is called answered. */
  readonly answeredWrongly: Readonly<Partial<Record<Label, number>>>;
}

const OTHERS = ["near", "unanswerable", "foreign"] as const;

/** What thresholds make of questions. */
export function decisionQuality(decided: readonly Decided[], thresholds: Weights["thresholds"]): DecisionQuality {
  const confidencesOf = (label: Label) =>
    decided.filter((one) => one.label === label).map(({ confidence }) => confidence);
  const own = confidencesOf("answerable");
  const labels = OTHERS.filter((label) => decided.some((one) => one.label === label));
  const forEach = (measure: (confidences: number[]) => number) =>
    Object.fromEntries(labels.map((label) => [label, measure(confidencesOf(label))]));
  return {
    auroc: own.length > 0 ? forEach((others) => auroc(own, others)) : {},
    answered: meanOf(own.map((one) => Number(one >= thresholds.answer))),
    refused: meanOf(own.map((one) => Number(one < thresholds.closest))),
    answeredWrongly: forEach((others) => meanOf(others.map((one) => Number(one >= thresholds.answer)))),
  };
}

export interface Calibration {
  /** Mean squared difference of probability and truth; .25 for knowing nothing of an even number of both. */
  readonly brier: number;
  /** Mean difference of what tenths of the questions promise and what comes true, weighed by their numbers. */
  readonly error: number;
}

const BINS = 10;

/** How far probabilities can be taken at their word, the two kinds of questions weighing the same. */
export function calibrationOf(decided: readonly Decided[]): Calibration {
  const own = decided.filter(({ label }) => label === "answerable").length;
  const weighted = decided.map(({ label, confidence }) => {
    const truth = label === "answerable" ? 1 : 0;
    return { confidence, truth, weight: 0.5 / (truth === 1 ? own : decided.length - own) };
  });
  const sum = (some: typeof weighted, of: (one: (typeof weighted)[number]) => number) =>
    some.reduce((total, one) => total + one.weight * of(one), 0);
  const bins = Array.from({ length: BINS }, (_, bin) =>
    weighted.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  );
  return {
    brier: sum(weighted, ({ confidence, truth }) => (confidence - truth) ** 2),
    error: bins.reduce((total, bin) => total + Math.abs(sum(bin, ({ confidence, truth }) => confidence - truth)), 0),
  };
}
