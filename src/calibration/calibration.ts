import { createHash } from "node:crypto";
import { z } from "zod";
import { sigmoid, type Weights } from "../retrieval/weights.ts";

export const Calibration = z.object({
  format: z.literal(1),
  /** sha256, hex, of the weights that it was fitted on top of. */
  weights: z.string(),
  /** sha256, hex, of the embedding model. */
  model: z.string(),
  /** How many questions it was fitted to. */
  questions: z.number().int().positive(),
  /** The least probability that is answered. */
  threshold: z.number().min(0).max(1),
  /** The gate's probability becomes sigmoid(scale * log odds + bias). */
  scale: z.number().positive(),
  bias: z.number(),
});

/** What an operator's own questions make of the gate. */
export type Calibration = z.infer<typeof Calibration>;

/** The part that decides. */
export type GateFit = Pick<Calibration, "threshold" | "scale" | "bias">;

/** Names a set of weights: a calibration holds on top of one alone. */
export function checksumOfWeights(weights: Weights): string {
  return createHash("sha256").update(JSON.stringify(weights)).digest("hex");
}

/** The weights with a calibrated gate and threshold. */
export function calibrateWeights(weights: Weights, { threshold, scale, bias }: GateFit): Weights {
  const { gate } = weights;
  return {
    ...weights,
    gate: {
      bias: gate.bias * scale + bias,
      around: gate.around * scale,
      key: gate.key * scale,
      narrow: gate.narrow * scale,
      wide: gate.wide * scale,
      pairs: gate.pairs * scale,
      corpusSize: gate.corpusSize * scale,
      missingNumber: gate.missingNumber * scale,
      missingName: gate.missingName * scale,
    },
    threshold,
  };
}

/** What a calibration makes of the gate's log odds. */
export function calibrateLogOdds(logOdds: number, { scale, bias }: Pick<GateFit, "scale" | "bias">): number {
  return sigmoid(scale * logOdds + bias);
}

/** A question without words has probability 0; its log odds are kept finite. */
const LEAST_PROBABILITY = 1e-9;

export function logOddsOf(probability: number): number {
  const within = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability));
  return Math.log(within / (1 - within));
}
