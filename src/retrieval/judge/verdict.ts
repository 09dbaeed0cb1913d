import type { Verdict } from "../answer.ts";
import type { Weights } from "../weights.ts";

/** Compares the confidence of an answer with the two thresholds, of which the first is never below the second. */
export function verdictOf(confidence: number, { answer, closest }: Weights["thresholds"]): Verdict {
  if (confidence >= answer) return "answer";
  return confidence >= closest ? "closest" : "none";
}
