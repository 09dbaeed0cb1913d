import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawCalibration } from "../../evaluation/calibration/draw-calibration.ts";
import { calibrationErrorOf, decisionsOf, reliabilityOf } from "../../evaluation/calibration/reliability.ts";
import type { JudgedQuestion } from "../../evaluation/evaluate.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const prediction = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), positive: fc.boolean() });
const predictions = fc
  .array(prediction, { maxLength: 40 })
  .map((some) => [...some, { probability: 0.9, positive: true }, { probability: 0.1, positive: false }]);

describe("reliabilityOf", () => {
  it("weighs both kinds the same, however many there are of each", () => {
    const many = Array.from({ length: 9 }, () => ({ probability: 0.55, positive: false }));
    const [bin] = reliabilityOf([...many, { probability: 0.55, positive: true }]);
    expect(bin?.observed).toBeCloseTo(0.5, 10);
    expect(bin?.predicted).toBeCloseTo(0.55, 10);
    expect(bin?.questions).toBe(10);
  });

  it("puts every question into one bin; shares add up to 1", () => {
    fc.assert(
      fc.property(predictions, (some) => {
        const bins = reliabilityOf(some);
        expect(bins.reduce((sum, { questions }) => sum + questions, 0)).toBe(some.length);
        expect(bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
        const error = calibrationErrorOf(bins);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("finds no error where certain predictions are right, and all of it where they are wrong", () => {
    const certain = [0, 1].map((probability) => ({ probability, positive: probability === 1 }));
    expect(calibrationErrorOf(reliabilityOf(certain))).toBe(0);
    const wrong = certain.map(({ probability, positive }) => ({ probability, positive: !positive }));
    expect(calibrationErrorOf(reliabilityOf(wrong))).toBe(1);
  });
});

describe("decisionsOf", () => {
  it("answers all at 0; a higher threshold never answers more nor refuses less", () => {
    fc.assert(
      fc.property(predictions, (some) => {
        const points = decisionsOf(some);
        expect(points[0]).toEqual({ threshold: 0, answered: 1, refused: 0 });
        for (const [index, { answered, refused }] of points.entries()) {
          expect(answered).toBeLessThanOrEqual(points[index - 1]?.answered ?? 1);
          expect(refused).toBeGreaterThanOrEqual(points[index - 1]?.refused ?? 0);
        }
      }),
    );
  });
});

describe("drawCalibration", () => {
  const own: JudgedQuestion[] = [0.7, 0.95, 0.4].map((confidence) => ({ kind: "answerable", confidence }));

  it("draws a PNG, in a folder that it makes", async () => {
    const path = join(await temporaryFolder(), "charts", "calibration.png");
    await drawCalibration(path, [...own, { kind: "foreign", confidence: 0.1 }], 0.5, "small");
    const image = await readFile(path);
    expect(image.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(image.readUInt32BE(16)).toBeGreaterThan(1000);
  });

  it("says what is missing where every question is answerable", async () => {
    await expect(drawCalibration("never.png", own, 0.5, "small")).rejects.toThrow("--foreign");
  });
});
