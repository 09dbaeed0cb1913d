import type { ConfidenceFit } from "./calibration.ts";

/** Log odds that were predicted, and what was so. */
export interface ScoredCase {
  readonly logOdds: number;
  readonly positive: boolean;
}

const MOST_STEPS = 100;
const FLAT = 1e-9;
const SUFFICIENT = 1e-4;
/** Keeps the Hessian invertible. */
const DAMPING = 1e-12;

/**
 * Fits scale and bias so that sigmoid(scale * log odds + bias) is the probability: Platt's method, with his softened
 * targets, by Newton steps with backtracking (Lin, Lin and Weng, A note on Platt's probabilistic outputs, 2007). The two
 * kinds of cases weigh the same, as they do in the shipped fit.
 */
export function fitPlatt(cases: readonly ScoredCase[]): Pick<ConfidenceFit, "scale" | "bias"> {
  const positives = cases.filter(({ positive }) => positive).length;
  const negatives = cases.length - positives;
  const prepared = cases.map(({ logOdds, positive }) => ({
    x: logOdds,
    target: positive ? (positives + 1) / (positives + 2) : 1 / (negatives + 2),
    weight: 0.5 / (positive ? positives : negatives),
  }));
  const lossAt = (scale: number, bias: number) =>
    prepared.reduce((sum, { x, target, weight }) => {
      const score = scale * x + bias;
      // log(1 + e^s) without overflow.
      return sum + weight * (Math.max(0, score) - target * score + Math.log1p(Math.exp(-Math.abs(score))));
    }, 0);
  let [scale, bias] = [1, 0];
  let loss = lossAt(scale, bias);
  for (let round = 0; round < MOST_STEPS; round++) {
    const [slopeScale, slopeBias, step] = newtonStep(prepared, scale, bias);
    if (Math.abs(slopeScale) + Math.abs(slopeBias) < FLAT) break;
    const descent = slopeScale * step[0] + slopeBias * step[1];
    let length = 1;
    while (
      length > 1e-10 &&
      lossAt(scale + length * step[0], bias + length * step[1]) > loss + SUFFICIENT * length * descent
    ) {
      length /= 2;
    }
    if (length <= 1e-10) break;
    scale += length * step[0];
    bias += length * step[1];
    loss = lossAt(scale, bias);
  }
  return { scale, bias };
}

function newtonStep(
  cases: readonly { readonly x: number; readonly target: number; readonly weight: number }[],
  scale: number,
  bias: number,
): [slopeScale: number, slopeBias: number, step: readonly [number, number]] {
  let [slopeScale, slopeBias, xx, x1, ones] = [0, 0, DAMPING, 0, DAMPING];
  for (const { x, target, weight } of cases) {
    const probability = 1 / (1 + Math.exp(-(scale * x + bias)));
    const pull = weight * (probability - target);
    const curvature = weight * probability * (1 - probability);
    slopeScale += pull * x;
    slopeBias += pull;
    xx += curvature * x * x;
    x1 += curvature * x;
    ones += curvature;
  }
  const determinant = xx * ones - x1 * x1;
  return [
    slopeScale,
    slopeBias,
    [-(ones * slopeScale - x1 * slopeBias) / determinant, -(xx * slopeBias - x1 * slopeScale) / determinant],
  ];
}
