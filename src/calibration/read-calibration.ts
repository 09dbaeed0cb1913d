import type { Weights } from "../retrieval/weights.ts";
import type { CalibrationStore } from "./calibration.ts";
import { Calibration, calibrateWeights, checksumOfWeights } from "./calibration.ts";

export interface CalibrationPlace {
  readonly store: CalibrationStore;
  /** The weights as shipped. */
  readonly weights: Weights;
  /** sha256, hex, of the embedding model. */
  readonly model: string;
  /** Told in a line why a calibration that is there is not used. */
  readonly onNotice: (notice: string) => void;
}

/** The calibration that is kept; undefined when there is none, or none that holds for these weights and this model. */
export async function readCalibration(place: CalibrationPlace): Promise<Calibration | undefined> {
  const { store, model } = place;
  const kept = await store.read(model);
  if (kept === undefined) return undefined;
  const { data: calibration } = Calibration.safeParse(kept);
  if (calibration === undefined) {
    place.onNotice(
      `The calibration in ${store.name} is damaged and not used: write it again with npm run calibrate, or remove it.`,
    );
  } else if (calibration.weights !== checksumOfWeights(place.weights) || calibration.model !== model) {
    place.onNotice(
      `The calibration in ${store.name} belongs to other weights or another embedding model and is not used: write it again with npm run calibrate, or remove it.`,
    );
  } else {
    return calibration;
  }
  return undefined;
}

/** The weights that answer: the shipped ones, calibrated where there is a calibration for them. */
export async function readCalibratedWeights(place: CalibrationPlace): Promise<Weights> {
  const calibration = await readCalibration(place);
  return calibration ? calibrateWeights(place.weights, calibration) : place.weights;
}
