import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GateFeatures } from "../../../src/retrieval/judge/gate.ts";
import { probabilityFeatures, probabilityOf } from "../../../src/retrieval/judge/probability.ts";
import { parts } from "../small-corpus.ts";

const { weights } = parts;
const NOTHING: GateFeatures = {
  around: 0,
  key: 0,
  narrow: 0,
  wide: 0,
  pairs: 0,
  corpusSize: 4,
  missingNumber: 0,
  missingName: 0,
  otherQuestion: 0,
  unknownIdentifiers: 0,
  unknownNames: 0,
  unknownWords: 0,
};
const probability = (gate: GateFeatures, answers: number) =>
  probabilityOf(probabilityFeatures(gate, { answers }, weights), weights.probability);
const covered = fc.record({
  around: fc.double({ min: 0, max: 1, noNaN: true }),
  narrow: fc.double({ min: 0, max: 1, noNaN: true }),
  wide: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("the probability that a passage answers", () => {
  it("rises with what the reader says of it, however much the passage speaks of the question", () => {
    fc.assert(
      fc.property(covered, fc.double({ min: -9, max: 5, noNaN: true }), (some, answers) => {
        const gate = { ...NOTHING, ...some };
        expect(probability(gate, answers + 1)).toBeGreaterThan(probability(gate, answers));
      }),
    );
  });

  it("lets no reader answer with a passage that does not speak of the matter", () => {
    const about = { ...NOTHING, around: 0.8, narrow: 0.6, wide: 0.5 };
    expect(probability(about, 3)).toBeGreaterThan(weights.thresholds.answer);
    expect(probability(about, -9)).toBeLessThan(weights.thresholds.answer);
    expect(probability(NOTHING, 1e9)).toBeLessThan(weights.thresholds.closest);
  });
});
