import type { Logger } from "../../operations/logging.ts";
import { readSources } from "../../sources/read-sources.ts";
import { scheduleSources } from "../../sources/schedule-sources.ts";
import { createSync, readListed, type SourcesConfig } from "./listed-sources.ts";
import { logStandings } from "./log-standings.ts";

export interface KeepSourcesOptions {
  readonly config: SourcesConfig;
  /** The folder that holds package.json. */
  readonly root: string;
  /** Called when articles have changed. */
  readonly onChange: () => Promise<void>;
  readonly log: Logger;
  /** Aborted when the process is to end: what is being fetched is given up. */
  readonly signal: AbortSignal;
}

/** Fetches sources by their schedules. Returns the function that ends it. */
export async function keepSourcesCurrent({
  config,
  root,
  onChange,
  log,
  signal,
}: KeepSourcesOptions): Promise<() => Promise<void>> {
  const sync = createSync(config, root);
  return scheduleSources({
    path: config.sourcesFile.path,
    read: () => readSources(config.sourcesFile),
    log,
    isNew: async (name) =>
      (await readListed(config)).some((each) => each.name === name && each.outcome === "unfetched"),
    async sync(only) {
      try {
        const standings = await sync({ only, signal });
        logStandings(standings, log);
        if (standings.some(({ outcome }) => outcome === "changed")) await onChange();
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  });
}
