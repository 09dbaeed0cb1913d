import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictOf } from "../../../src/retrieval/judge/verdict.ts";
import { chooseThresholds } from "../../../src/retrieval/thresholds.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const thresholds = fc.tuple(share, share).map(([a, b]) => ({ answer: Math.max(a, b), closest: Math.min(a, b) }));
const DARING = ["none", "closest", "answer"];

describe("the verdict", () => {
  it("never becomes more careful as the confidence rises", () => {
    fc.assert(
      fc.property(share, share, thresholds, (one, other, given) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const daring = (confidence: number) => DARING.indexOf(verdictOf(confidence, given));
        expect(daring(more)).toBeGreaterThanOrEqual(daring(less));
      }),
    );
  });

  it("is an answer from the one threshold on, the closest passages from the other", () => {
    const given = { answer: 0.6, closest: 0.2 };
    expect([0, 0.19, 0.2, 0.59, 0.6, 1].map((confidence) => verdictOf(confidence, given))).toEqual([
      "none",
      "none",
      "closest",
      "closest",
      "answer",
      "answer",
    ]);
  });
});

describe("the thresholds that hold", () => {
  const fitted = { answer: 0.6, closest: 0.2 };

  it("are the fitted ones, but for those that are given", () => {
    expect(chooseThresholds(fitted, {})).toEqual(fitted);
    expect(chooseThresholds(fitted, { answerThreshold: 0.9 })).toEqual({ answer: 0.9, closest: 0.2 });
    expect(chooseThresholds(fitted, { closestThreshold: 0.5 })).toEqual({ answer: 0.6, closest: 0.5 });
  });

  it("answer everything where ANSWER_THRESHOLD is 0", () => {
    expect(chooseThresholds(fitted, { answerThreshold: 0 })).toEqual({ answer: 0, closest: 0 });
  });

  it("are refused where the given one of the closest lies above the fitted one of answers", () => {
    expect(() => chooseThresholds(fitted, { closestThreshold: 0.7 })).toThrow(/^CLOSEST_THRESHOLD .*0\.6, .*as fitted/);
  });
});
