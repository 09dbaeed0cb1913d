import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrateLogOdds, calibrateWeights, checksumOfWeights, logOddsOf } from "../../src/calibration/calibration.ts";
import { applyFit, crossValidate, fitConfidence } from "../../src/calibration/fit-confidence.ts";
import { countDecisions, decideCases, fitThresholds } from "../../src/calibration/fit-thresholds.ts";
import { fitPlatt, type ScoredCase } from "../../src/calibration/platt-scaling.ts";
import { probabilityOf } from "../../src/retrieval/judge/probability.ts";
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

const SHIPPED = { answer: 0.5, closest: 0.4 };
const repeat = (times: number, probability: number) => Array.from({ length: times }, () => probability);

describe("fitThresholds", () => {
  it("keeps the preferred thresholds where they decide as well as any", () => {
    expect(fitThresholds(casesOf([0.6, 0.9], [0.1, 0.3]), SHIPPED)).toEqual(SHIPPED);
  });

  it("answers from between what must be refused and what comes next", () => {
    expect(fitThresholds(casesOf([0.3, 0.4], [0.1]), SHIPPED).answer).toBeCloseTo(0.2, 10);
    expect(fitThresholds(casesOf([0.9], [0.6, 0.7]), SHIPPED).answer).toBeCloseTo(0.8, 10);
  });

  it("answers one in nine of the questions that have no answer, and not two", () => {
    const refused = repeat(8, 0.2);
    expect(fitThresholds(casesOf([0.9], [0.8, ...refused]), SHIPPED).answer).toBe(0.5);
    expect(fitThresholds(casesOf([0.9], [0.6, 0.8, ...repeat(7, 0.2)]), SHIPPED).answer).toBeCloseTo(0.7, 10);
  });

  it("loses one in thirteen of the questions that have an answer, and not two", () => {
    const others = repeat(13, 0.99);
    const kept = repeat(11, 0.9);
    expect(fitThresholds(casesOf([0.1, 0.3, ...kept], others), SHIPPED).closest).toBeCloseTo(0.2, 10);
    expect(fitThresholds(casesOf([0.1, 0.15, 0.3, ...kept], others), SHIPPED).closest).toBeCloseTo(0.125, 10);
  });

  it("keeps both promises, and the closest never above the answer", () => {
    fc.assert(
      fc.property(some, some, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (positives, negatives, answer) => {
        const cases = casesOf(positives, negatives);
        const thresholds = fitThresholds(cases, { answer, closest: answer / 2 });
        expect(thresholds.closest).toBeLessThanOrEqual(thresholds.answer);
        const { lost, answeredWrongly } = countDecisions(decideCases(cases, thresholds));
        expect(lost).toBeLessThanOrEqual(0.08);
        expect(answeredWrongly).toBeLessThanOrEqual(0.12);
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

describe("fitConfidence", () => {
  it("leaves the scale alone with few questions, and fits it with many", () => {
    const few = [-2, -1, 1, 2].map((logOdds) => ({ logOdds, positive: logOdds > 0 }));
    expect(fitConfidence(few, SHIPPED)).toMatchObject({ scale: 1, bias: 0 });
    expect(fitConfidence(drawCases(2, 0), SHIPPED).scale).toBeCloseTo(2, 1);
  });

  it("does not turn around probabilities that run against the truth", () => {
    expect(fitConfidence(drawCases(-1, 0), SHIPPED)).toMatchObject({ scale: 1, bias: 0 });
  });

  it("is more hopeful than cross-validation about chance", () => {
    // Log odds that say nothing.
    const chance = Array.from({ length: 40 }, (_, index) => ({ logOdds: (index * 7) % 40, positive: index % 2 === 0 }));
    const within = countDecisions(applyFit(chance, fitConfidence(chance, SHIPPED)));
    const outside = crossValidate(chance, SHIPPED);
    const mistakes = ({ lost, answeredWrongly }: typeof within) => lost + answeredWrongly;
    expect(mistakes(outside)).toBeGreaterThan(mistakes(within));
  });
});

describe("calibrateWeights", () => {
  const fit = { thresholds: { answer: 0.3, closest: 0.1 }, scale: 0.6, bias: 0.8 };
  const calibrated = calibrateWeights(parts.weights, fit);

  it.each([[{ gate: 1.2 }], [{ gate: -0.7, answers: 2 }]])(
    "makes of a passage's probability what the fit says: %j",
    (features) => {
      const before = probabilityOf(features, parts.weights.probability);
      const after = probabilityOf(features, calibrated.probability);
      expect(after).toBeCloseTo(calibrateLogOdds(logOddsOf(before), fit), 10);
    },
  );

  it("decides by the fitted thresholds, and is told apart from what was shipped", () => {
    expect(calibrated.thresholds).toEqual(fit.thresholds);
    expect(checksumOfWeights(calibrated)).not.toBe(checksumOfWeights(parts.weights));
  });
});
