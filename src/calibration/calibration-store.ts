import type { Calibration } from "./calibration.ts";

/** Where a calibration is kept. */
export interface CalibrationStore {
  /** In words, for messages. */
  readonly name: string;
  /** How to get rid of it, in a sentence. */
  readonly howToRemove: string;
  /** What is kept, in whatever state, for the embedding model of that checksum; undefined when nothing is. */
  read(model: string): Promise<unknown>;
  /** Keeps it whole or not at all. Throws a UserError when that fails. */
  write(calibration: Calibration): Promise<void>;
}
