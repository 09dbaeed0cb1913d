import type { Weights } from "../../retrieval/weights.ts";
import type { Strictness } from "../../settings/server-settings.ts";

/**
 * By how many times the odds of being right that are asked for rise with a step: since the confidence is a calibrated
 * probability, that is what a step means on any corpus. From the fitted .635, strict wants .84, open .37.
 */
const ODDS_A_STEP = 3;
const STEPS: Readonly<Record<Strictness, number>> = { open: -1, normal: 0, strict: 1 };

/** The thresholds of a step, from those that hold otherwise. */
export function thresholdsAt(
  { answer, closest }: Weights["thresholds"],
  strictness: Strictness = "normal",
): Weights["thresholds"] {
  const factor = ODDS_A_STEP ** STEPS[strictness];
  return { answer: withOdds(answer, factor), closest: withOdds(closest, factor) };
}

/** The probability whose odds are so many times those of this one; 0 and 1 stay. */
function withOdds(probability: number, factor: number): number {
  return (probability * factor) / (1 - probability + probability * factor);
}
