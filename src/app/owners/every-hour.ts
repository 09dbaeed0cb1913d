import { Cron } from "croner";

const FULL_HOURS = "0 * * * *";

/**
 * Calls now, for what was missed, and then at each full hour, but where the call of the hour before is not over. Returns the
 * function that ends it.
 */
export function everyHour(call: () => Promise<void>): () => void {
  void call();
  const job = new Cron(FULL_HOURS, { timezone: "UTC", unref: true, protect: true }, call);
  return () => job.stop();
}
