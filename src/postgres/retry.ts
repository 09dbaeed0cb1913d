import { setTimeout as sleep } from "node:timers/promises";
import { isWorthRetrying, toPostgresError } from "./postgres-errors.ts";

/** A restarted server is back within this; a person who asks waits no longer. */
const PATIENCE_MILLISECONDS = 10_000;
const FIRST_PAUSE_MILLISECONDS = 50;
const LONGEST_PAUSE_MILLISECONDS = 1000;

/**
 * Runs `work`, again and again for ten seconds when the server is restarted, out of reach, or reports that transactions
 * got in each other's way. Throws a UserError for what an operator can mend.
 */
export async function retry<T>(work: () => Promise<T>, isWorth: (error: unknown) => boolean = isWorthRetrying) {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  for (let pause = FIRST_PAUSE_MILLISECONDS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS)) {
    try {
      return await work();
    } catch (error) {
      if (!isWorth(error) || performance.now() + pause > deadline) throw toPostgresError(error);
    }
    // Not all processes of a restarted server's clients at once.
    await sleep(pause * (0.5 + Math.random()));
  }
}
