import { calibrateLogOdds, type GateFit } from "./calibration.ts";
import {
  type CalibratedCase,
  countDecisions,
  type DecidedCase,
  type Decisions,
  fitThreshold,
} from "./fit-threshold.ts";
import { fitPlatt, type ScoredCase } from "./platt-scaling.ts";

/** With fewer questions of a kind, two more numbers would fit their chances rather than the articles. */
const FEWEST_TO_SCALE = 30;
const FOLDS = 10;

/** Fits the threshold, and with enough questions the scale of the gate, to cases. `shipped` is the threshold to prefer. */
export function fitGate(cases: readonly ScoredCase[], shipped: number): GateFit {
  const scaling = fitScaling(cases);
  return { ...scaling, threshold: fitThreshold(calibrateCases(cases, scaling), shipped) };
}

/** What a fit does with questions that it has not seen: each tenth is decided by a fit to the others. */
export function crossValidate(cases: readonly ScoredCase[], shipped: number): Decisions {
  const folds = foldsOf(cases);
  const decided: DecidedCase[] = [];
  for (const fold of new Set(folds)) {
    const fit = fitGate(
      cases.filter((_, index) => folds[index] !== fold),
      shipped,
    );
    decided.push(
      ...decideCases(
        cases.filter((_, index) => folds[index] === fold),
        fit,
      ),
    );
  }
  return countDecisions(decided);
}

/** Which cases a fit answers. */
export function decideCases(cases: readonly ScoredCase[], fit: GateFit): DecidedCase[] {
  return calibrateCases(cases, fit).map(({ probability, positive }) => ({
    answered: probability >= fit.threshold,
    positive,
  }));
}

function calibrateCases(cases: readonly ScoredCase[], scaling: Pick<GateFit, "scale" | "bias">): CalibratedCase[] {
  return cases.map(({ logOdds, positive }) => ({ probability: calibrateLogOdds(logOdds, scaling), positive }));
}

function fitScaling(cases: readonly ScoredCase[]): Pick<GateFit, "scale" | "bias"> {
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
