import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitThresholds } from "../../training/ranking/models/fit-thresholds.ts";
import { calibrationOf, decisionQuality } from "../../training/ranking/validate/decision-quality.ts";

const decided = (label: "answerable" | "unanswerable") => (confidence: number) => ({ label, confidence });

describe("fitThresholds", () => {
  it("keeps what is called answered wrongly, and what is refused wrongly, within their shares", () => {
    const confidences = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(confidences, confidences, (own, others) => {
        const all = [...new Set(own)].map(decided("answerable"));
        const none = [...new Set(others)].map(decided("unanswerable"));
        const thresholds = fitThresholds([...all, ...none]);
        const { refused, answeredWrongly } = decisionQuality([...all, ...none], thresholds);
        expect(thresholds.closest).toBeLessThanOrEqual(thresholds.answer);
        // Half-way between two equal numbers lies no threshold that parts them.
        expect(answeredWrongly.unanswerable ?? 0).toBeLessThanOrEqual(0.12 + 1 / none.length);
        expect(refused).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  it("lies between the questions that it parts", () => {
    const others = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map(decided("unanswerable"));
    const own = [0.05, 0.15, 0.85, 0.95].map(decided("answerable"));
    const { answer, closest } = fitThresholds([...own, ...others]);
    expect(answer).toBeCloseTo(0.85);
    expect(closest).toBeCloseTo(0.025);
  });
});

describe("calibrationOf", () => {
  it("says how far probabilities are from what is true, one by one and in tenths", () => {
    const honest = [
      ...Array(8).fill(0.8).map(decided("answerable")),
      ...Array(8).fill(0.2).map(decided("unanswerable")),
    ];
    const sure = [...Array(8).fill(1).map(decided("unanswerable")), ...Array(8).fill(1).map(decided("answerable"))];
    expect(calibrationOf(sure)).toMatchObject({ brier: 0.5, error: 0.5 });
    expect(calibrationOf(honest).brier).toBeCloseTo(0.04);
    expect(calibrationOf(honest).error).toBeCloseTo(0.2);
  });
});
