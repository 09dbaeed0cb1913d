import type { Logger } from "../../operations/logging.ts";
import { readSources } from "../../sources/read-sources.ts";
import { scheduleSources } from "../../sources/schedule-sources.ts";
import { logStandings } from "./log-standings.ts";
import { openSources, type SourcesConfig } from "./open-sources.ts";

export interface KeepSourcesOptions {
  readonly config: SourcesConfig;
  /** Called when articles have changed. */
  readonly onChange: () => Promise<void>;
  readonly log: Logger;
  /** Aborted when the process is to end: what is being fetched is given up. */
  readonly signal: AbortSignal;
}

/** Fetches sources by their schedules. Returns the function that ends it. */
export async function keepSourcesCurrent({
  config,
  onChange,
  log,
  signal,
}: KeepSourcesOptions): Promise<() => Promise<void>> {
  const sources = openSources(config);
  return scheduleSources({
    path: config.sourcesFile.path,
    read: () => readSources(config.sourcesFile),
    log,
    isNew: async (name) =>
      (await sources.standings()).some((each) => each.name === name && each.outcome === "unfetched"),
    async sync(only) {
      try {
        const standings = await sources.sync({ only, signal });
        logStandings(standings, log);
        if (standings.some(({ outcome }) => outcome === "changed")) await onChange();
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  });
}
