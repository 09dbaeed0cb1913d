import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrateLogOdds, calibrateWeights, checksumOfWeights, logOddsOf } from "../../src/calibration/calibration.ts";
import { crossValidate, decideCases, fitGate } from "../../src/calibration/fit-gate.ts";
import { countDecisions, fitThreshold } from "../../src/calibration/fit-threshold.ts";
import { fitPlatt, type ScoredCase } from "../../src/calibration/platt-scaling.ts";
import { gateProbability } from "../../src/retrieval/judge/confidence.ts";
import { parts } from "../retrieval/small-corpus.ts";

const casesOf = (positives: readonly number[], negatives: readonly number[]) => [
  ...positives.map((probability) => ({ probability, positive: true })),
  ...negatives.map((probability) => ({ probability, positive: false })),
];
const some = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 1, maxLength: 30 });

/** Log odds spread evenly, true as often as sigmoid(scale * log odds + bias) says. */
function drawCases(scale: number, bias: number): ScoredCase[] {
  return Array.from({ length: 81 }, (_, index) => -4 + index / 10).flatMap((logOdds) => {
    const right = Math.round(100 * calibrateLogOdds(logOdds, { scale, bias }));
    return Array.from({ length: 100 }, (_, one) => ({ logOdds, positive: one < right }));
  });
}

describe("fitThreshold", () => {
  it("keeps the preferred threshold where it decides as well as any", () => {
    expect(fitThreshold(casesOf([0.6, 0.9], [0.1, 0.3]), 0.5)).toBe(0.5);
  });

  it("goes between the two kinds where the preferred one does not", () => {
    expect(fitThreshold(casesOf([0.3, 0.4], [0.1]), 0.5)).toBeCloseTo(0.2, 10);
    expect(fitThreshold(casesOf([0.9], [0.6, 0.7]), 0.5)).toBeCloseTo(0.8, 10);
  });

  it("gives up one answerable question in twenty, and not two, for refusing others", () => {
    const twenty = Array.from({ length: 19 }, () => 0.9);
    expect(fitThreshold(casesOf([0.2, ...twenty], [0.5]), 0.1)).toBeCloseTo(0.7, 10);
    expect(fitThreshold(casesOf([0.2, 0.3, ...twenty], [0.5]), 0.1)).toBe(0.1);
  });

  it("always answers 95 % of the answerable, and refuses no less than the preferred one if that does too", () => {
    fc.assert(
      fc.property(some, some, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (positives, negatives, preferred) => {
        const decide = (threshold: number) =>
          countDecisions(
            casesOf(positives, negatives).map(({ probability, positive }) => ({
              answered: probability >= threshold,
              positive,
            })),
          );
        const fitted = decide(fitThreshold(casesOf(positives, negatives), preferred));
        expect(fitted.answered).toBeGreaterThanOrEqual(0.95);
        const now = decide(preferred);
        if (now.answered >= 0.95) expect(fitted.refused).toBeGreaterThanOrEqual(now.refused);
      }),
    );
  });
});

describe("fitPlatt", () => {
  it("finds the scale and bias that cases were drawn with", () => {
    for (const [scale, bias] of [
      [1, 0],
      [0.5, 0],
      [2, 0],
    ] as const) {
      const fitted = fitPlatt(drawCases(scale, bias));
      expect(fitted.scale).toBeCloseTo(scale, 1);
      expect(fitted.bias).toBeCloseTo(bias, 1);
    }
  });

  it("stays finite where the two kinds do not overlap", () => {
    const fitted = fitPlatt([-3, -2, 2, 3].map((logOdds) => ({ logOdds, positive: logOdds > 0 })));
    expect(Number.isFinite(fitted.scale)).toBe(true);
    expect(fitted.scale).toBeGreaterThan(0);
  });
});

describe("fitGate", () => {
  it("leaves the scale alone with few questions, and fits it with many", () => {
    const few = [-2, -1, 1, 2].map((logOdds) => ({ logOdds, positive: logOdds > 0 }));
    expect(fitGate(few, 0.5)).toEqual({ threshold: 0.5, scale: 1, bias: 0 });
    expect(fitGate(drawCases(2, 0), 0.5).scale).toBeCloseTo(2, 1);
  });

  it("does not turn around probabilities that run against the truth", () => {
    expect(fitGate(drawCases(-1, 0), 0.5)).toMatchObject({ scale: 1, bias: 0 });
  });

  it("is more hopeful than cross-validation about chance", () => {
    // Log odds that say nothing.
    const chance = Array.from({ length: 20 }, (_, index) => ({ logOdds: (index * 7) % 20, positive: index % 2 === 0 }));
    const within = countDecisions(decideCases(chance, fitGate(chance, 0.5)));
    const outside = crossValidate(chance, 0.5);
    expect(outside.answered + outside.refused).toBeLessThanOrEqual(within.answered + within.refused);
  });
});

describe("calibrateWeights", () => {
  it("makes of the gate what the calibration makes of its log odds", () => {
    const features = {
      around: 0.7,
      key: 0.4,
      narrow: 0.5,
      wide: 0.6,
      pairs: 0.2,
      corpusSize: 3,
      missingNumber: 1,
      missingName: 0,
    };
    const fit = { threshold: 0.3, scale: 0.6, bias: 0.8 };
    const calibrated = calibrateWeights(parts.weights, fit);
    const before = gateProbability(features, parts.weights.gate);
    expect(gateProbability(features, calibrated.gate)).toBeCloseTo(calibrateLogOdds(logOddsOf(before), fit), 10);
    expect(calibrated.threshold).toBe(0.3);
    expect(checksumOfWeights(calibrated)).not.toBe(checksumOfWeights(parts.weights));
  });
});
