import { UserError } from "../errors.ts";
import type { Weights } from "./weights.ts";

/** What an operator sets instead of what was fitted. */
export interface GivenThresholds {
  readonly answerThreshold?: number | undefined;
  readonly closestThreshold?: number | undefined;
}

/**
 * The thresholds that hold: those given, else the fitted ones. A given threshold of answers takes a higher fitted one of
 * the closest passages down with it. Throws UserError when the given one of the closest lies above that of answers.
 */
export function chooseThresholds(
  fitted: Weights["thresholds"],
  { answerThreshold, closestThreshold }: GivenThresholds,
): Weights["thresholds"] {
  const answer = answerThreshold ?? fitted.answer;
  if (closestThreshold !== undefined && closestThreshold > answer) {
    const origin = answerThreshold === undefined ? "which is as fitted" : "which is ANSWER_THRESHOLD";
    throw new UserError(
      `CLOSEST_THRESHOLD must not be above the threshold of answers (${answer}, ${origin}): lower it, or raise ANSWER_THRESHOLD.`,
    );
  }
  return { answer, closest: Math.min(closestThreshold ?? fitted.closest, answer) };
}
