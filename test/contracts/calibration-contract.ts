import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CalibrationStore } from "../../src/calibration/calibration.ts";
import { type Calibration, checksumOfWeights } from "../../src/calibration/calibration.ts";
import { readCalibratedWeights, readCalibration } from "../../src/calibration/read-calibration.ts";
import { readWeights } from "../../src/retrieval/weights.ts";

export interface OpenedCalibration {
  readonly store: CalibrationStore;
  close(): Promise<void>;
}

/** What every place for a calibration must do. */
export function describeCalibrationStore(name: string, open: () => Promise<OpenedCalibration>): void {
  describe(name, () => {
    let opened: OpenedCalibration;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    async function place(model = "a model") {
      const weights = await readWeights(join("models", "weights.json"));
      const notices: string[] = [];
      return { store: opened.store, weights, model, notices, onNotice: (notice: string) => void notices.push(notice) };
    }

    async function fitted(): Promise<Calibration> {
      const { weights, model } = await place();
      const fit = { thresholds: { answer: 0.25, closest: 0.125 }, scale: 1.5, bias: -0.5 };
      return { format: 2, weights: checksumOfWeights(weights), model, questions: 20, ...fit };
    }

    it("is not there at first, and that is no news", async () => {
      const at = await place();
      expect(await readCalibration(at)).toBeUndefined();
      expect(await readCalibratedWeights(at)).toBe(at.weights);
      expect(at.notices).toEqual([]);
    });

    it("is what was written last", async () => {
      const calibration = await fitted();
      await opened.store.write(calibration);
      await opened.store.write({ ...calibration, thresholds: { answer: 0.75, closest: 0.5 } });
      const at = await place();
      expect(await readCalibration(at)).toEqual({ ...calibration, thresholds: { answer: 0.75, closest: 0.5 } });
      expect((await readCalibratedWeights(at)).thresholds.answer).toBe(0.75);
    });

    it("does not hold for another model", async () => {
      await opened.store.write(await fitted());
      expect(await readCalibration(await place("another model"))).toBeUndefined();
    });

    it("does not hold on other weights, and says so", async () => {
      await opened.store.write({ ...(await fitted()), weights: "others" });
      const at = await place();
      expect(await readCalibration(at)).toBeUndefined();
      expect(at.notices).toEqual([expect.stringContaining("npm run calibrate")]);
    });
  });
}
