import type { Weights } from "../retrieval/weights.ts";
import { type ConfidenceFit, calibrateLogOdds } from "./calibration.ts";
import {
  type CalibratedCase,
  countDecisions,
  type DecidedCase,
  type Decisions,
  decideCases,
  fitThresholds,
} from "./fit-thresholds.ts";
import { fitPlatt, type ScoredCase } from "./platt-scaling.ts";

/** With fewer questions of a kind, two more numbers would fit their chances rather than the articles. */
const FEWEST_TO_SCALE = 30;
const FOLDS = 10;

type Thresholds = Weights["thresholds"];

/** Fits the thresholds, and with enough questions the scale of the confidence, to cases. `shipped` are those to prefer. */
export function fitConfidence(cases: readonly ScoredCase[], shipped: Thresholds): ConfidenceFit {
  const scaling = fitScaling(cases);
  return { ...scaling, thresholds: fitThresholds(calibrateCases(cases, scaling), shipped) };
}

/** What a fit does with questions that it has not seen: each tenth is decided by a fit to the others. */
export function crossValidate(cases: readonly ScoredCase[], shipped: Thresholds): Decisions {
  const folds = foldsOf(cases);
  const decided: DecidedCase[] = [];
  for (const fold of new Set(folds)) {
    const fit = fitConfidence(
      cases.filter((_, index) => folds[index] !== fold),
      shipped,
    );
    decided.push(
      ...applyFit(
        cases.filter((_, index) => folds[index] === fold),
        fit,
      ),
    );
  }
  return countDecisions(decided);
}

/** What is said to each case with a fit. */
export function applyFit(cases: readonly ScoredCase[], fit: ConfidenceFit): DecidedCase[] {
  return decideCases(calibrateCases(cases, fit), fit.thresholds);
}

function calibrateCases(
  cases: readonly ScoredCase[],
  scaling: Pick<ConfidenceFit, "scale" | "bias">,
): CalibratedCase[] {
  return cases.map(({ logOdds, positive }) => ({ probability: calibrateLogOdds(logOdds, scaling), positive }));
}

function fitScaling(cases: readonly ScoredCase[]): Pick<ConfidenceFit, "scale" | "bias"> {
  const positives = cases.filter(({ positive }) => positive).length;
  const unscaled = { scale: 1, bias: 0 };
  if (Math.min(positives, cases.length - positives) < FEWEST_TO_SCALE) return unscaled;
  const fitted = fitPlatt(cases);
  // Probabilities that run against the truth cannot be mended by turning them around.
  return fitted.scale > 0 ? fitted : unscaled;
}

/** Dealt out in turn within each kind, so that every fold has its part of both. */
function foldsOf(cases: readonly ScoredCase[]): number[] {
  const dealt = { positive: 0, negative: 0 };
  return cases.map(({ positive }) => dealt[positive ? "positive" : "negative"]++ % FOLDS);
}
