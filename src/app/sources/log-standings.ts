import { sayStanding } from "../../conversation/say-standing.ts";
import { english } from "../../conversation/words/en/index.ts";
import type { Logger } from "../../operations/logging.ts";
import { needsAttention, type SourceStanding } from "../../sources/source-state.ts";

/** Tells the log how sources stand after they were fetched, a line each. */
export function logStandings(standings: readonly SourceStanding[], log: Pick<Logger, "info" | "warn">): void {
  for (const standing of standings) {
    const line = sayStanding(standing, english);
    if (needsAttention(standing)) log.warn(line);
    else log.info(line);
  }
}
