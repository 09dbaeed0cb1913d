import { sigmoid, type Weights, weigh } from "../weights.ts";
import type { GateFeatures } from "./gate.ts";
import type { Reading } from "./reader.ts";

/**
 * The reader is sure of itself far beyond what it knows: beyond this its logit counts no more. Unclipped it hurts the
 * refusals of claims and news, of which it was taught nothing.
 */
const SUREST = 3;

/** What the probability of a passage depends on; `answers` is there where the passage was read. */
export interface ProbabilityFeatures {
  /** Log odds that the passage speaks of what is asked. */
  readonly gate: number;
  /** The reader's log odds that it answers, from -3 to 3. */
  readonly answers?: number;
}

export function probabilityFeatures(
  gate: GateFeatures,
  reading: Pick<Reading, "answers"> | undefined,
  weights: Pick<Weights, "gate">,
): ProbabilityFeatures {
  const logOdds = weigh(weights.gate, gate);
  if (reading === undefined) return { gate: logOdds };
  return { gate: logOdds, answers: Math.min(SUREST, Math.max(-SUREST, reading.answers)) };
}

/** The calibrated probability that a passage answers: it means the same whether the passage was read or not. */
export function probabilityOf(
  { gate, answers }: ProbabilityFeatures,
  { read, unread }: Weights["probability"],
): number {
  return sigmoid(answers === undefined ? weigh(unread, { gate }) : weigh(read, { gate, answers }));
}
