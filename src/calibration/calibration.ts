import { createHash } from "node:crypto";
import { z } from "zod";
import { sigmoid, Thresholds, type Weights } from "../retrieval/weights.ts";

export const Calibration = z.object({
  format: z.literal(2),
  /** sha256, hex, of the weights that it was fitted on top of. */
  weights: z.string(),
  /** sha256, hex, of the embedding model. */
  model: z.string(),
  /** How many questions it was fitted to. */
  questions: z.number().int().positive(),
  thresholds: Thresholds,
  /** The confidence becomes sigmoid(scale * log odds + bias). */
  scale: z.number().positive(),
  bias: z.number(),
});

/** What an operator's own questions make of the confidence. */
export type Calibration = z.infer<typeof Calibration>;

/** The part that decides. */
export type ConfidenceFit = Pick<Calibration, "thresholds" | "scale" | "bias">;

/** Names a set of weights: a calibration holds on top of one alone. */
export function checksumOfWeights(weights: Weights): string {
  return createHash("sha256").update(JSON.stringify(weights)).digest("hex");
}

/** The weights with calibrated probabilities and thresholds. */
export function calibrateWeights(weights: Weights, { thresholds, scale, bias }: ConfidenceFit): Weights {
  const { read, unread } = weights.probability;
  return {
    ...weights,
    probability: {
      read: { bias: read.bias * scale + bias, gate: read.gate * scale, answers: read.answers * scale },
      unread: { bias: unread.bias * scale + bias, gate: unread.gate * scale },
    },
    thresholds,
  };
}

/** What a calibration makes of the confidence's log odds. */
export function calibrateLogOdds(logOdds: number, { scale, bias }: Pick<ConfidenceFit, "scale" | "bias">): number {
  return sigmoid(scale * logOdds + bias);
}

/** A question without words has probability 0; its log odds are kept finite. */
const LEAST_PROBABILITY = 1e-9;

export function logOddsOf(probability: number): number {
  const within = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability));
  return Math.log(within / (1 - within));
}

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
