import { UserError } from "../errors.ts";
import type { Logger } from "./logger.ts";
import type { Metrics, Outcome } from "./metrics.ts";

const MILLISECONDS = 1000;

/** The same figures, each question's also as a line of the log. */
export function logOutcomes(metrics: Metrics, log: Pick<Logger, "info">): Metrics {
  return {
    ...metrics,
    ended(outcome, seconds) {
      metrics.ended(outcome, seconds);
      log.info("A question is done", { outcome, milliseconds: Math.round(seconds * MILLISECONDS) });
    },
  };
}

/**
 * Runs what answers a question and takes note of what became of it, and when; returns and throws what `work` does.
 * @param work calls `onAcknowledged` when the member knows that an answer is coming
 */
export async function measureQuestion<T extends { readonly answer: { readonly verdict: Outcome } }>(
  metrics: Metrics,
  work: (onAcknowledged: () => void) => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / MILLISECONDS;
  try {
    const answered = await work(() => metrics.acknowledged(elapsed()));
    metrics.ended(answered.answer.verdict, elapsed());
    return answered;
  } catch (error) {
    metrics.ended(error instanceof UserError ? "refused" : "failed", elapsed());
    throw error;
  }
}
