import { sigmoid, type Weights, weigh } from "../weights.ts";
import type { GateFeatures } from "./gate.ts";
import type { Reading } from "./reader.ts";

/** What the reader says of real passages is between -10 and 5; no reader has more of a say, whatever it comes from. */
const LOUDEST = 10;

/** What the probability of a passage depends on; `answers` is there where the passage was read. */
export interface ProbabilityFeatures {
  /** Log odds that the passage speaks of what is asked. */
  readonly gate: number;
  /** The reader's log odds that it answers, as far as it is likely to speak of the matter at all. */
  readonly answers?: number;
}

/**
 * Whether a passage answers is asked of those that speak of the matter: the reader, which knows little of other subjects, counts
 * by how likely the gate finds that. Left out in turn, members' questions are told apart with an AUROC of .898 so (.892 with
 * what the reader says clipped to -3 to 3 and counted everywhere), near misses of written questions kept back with .742 (.704).
 */
export function probabilityFeatures(
  gate: GateFeatures,
  reading: Pick<Reading, "answers"> | undefined,
  weights: Pick<Weights, "gate">,
): ProbabilityFeatures {
  const logOdds = weigh(weights.gate, gate);
  if (reading === undefined) return { gate: logOdds };
  const answers = Math.min(LOUDEST, Math.max(-LOUDEST, reading.answers));
  return { gate: logOdds, answers: answers * sigmoid(logOdds) };
}

/** The calibrated probability that a passage answers: it means the same whether the passage was read or not. */
export function probabilityOf(
  { gate, answers }: ProbabilityFeatures,
  { read, unread }: Weights["probability"],
): number {
  return sigmoid(answers === undefined ? weigh(unread, { gate }) : weigh(read, { gate, answers }));
}
