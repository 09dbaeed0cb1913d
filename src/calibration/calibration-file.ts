import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Weights } from "../retrieval/weights.ts";
import { writeDurably } from "../store/embedded/durable-files.ts";
import { Calibration, calibrateWeights, checksumOfWeights } from "./calibration.ts";

const CALIBRATION_FILE = "calibration.json";

export interface CalibrationPlace {
  /** INDEX_DIR. */
  readonly folder: string;
  /** The weights as shipped. */
  readonly weights: Weights;
  /** sha256, hex, of the embedding model. */
  readonly model: string;
  /** Told in a line why a calibration that is there is not used. */
  readonly onNotice: (notice: string) => void;
}

/** The calibration in a folder; undefined when there is none, or none that holds for these weights and this model. */
export async function readCalibration(place: CalibrationPlace): Promise<Calibration | undefined> {
  const path = join(place.folder, CALIBRATION_FILE);
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    return "";
  });
  if (content === undefined) return undefined;
  const calibration = parseCalibration(content);
  if (calibration === undefined) {
    place.onNotice(`${path} is damaged and not used: write it again with npm run calibrate, or remove it.`);
  } else if (calibration.weights !== checksumOfWeights(place.weights) || calibration.model !== place.model) {
    place.onNotice(
      `${path} belongs to other weights or another embedding model and is not used: write it again with npm run calibrate, or remove it.`,
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

/** Writes a calibration, whole or not at all. Returns the file's path. */
export async function writeCalibration(folder: string, calibration: Calibration): Promise<string> {
  const path = join(folder, CALIBRATION_FILE);
  await writeDurably(path, `${JSON.stringify(calibration, null, 2)}\n`);
  return path;
}

function parseCalibration(content: string): Calibration | undefined {
  try {
    return Calibration.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}
