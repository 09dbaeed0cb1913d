import type { Config } from "../../config.ts";
import type { IndexProgress } from "../../indexing/report.ts";
import { createFetch } from "../../sources/fetch-source.ts";
import { readSources } from "../../sources/read-sources.ts";
import type { SourceStanding } from "../../sources/source-state.ts";
import { syncSources } from "../../sources/sync-sources.ts";
import { readStandings } from "../../sources/tree/state-files.ts";

export type SourcesConfig = Pick<Config, "sourcesFile" | "seedsDir" | "gitEnvironment">;

export interface SyncRequest {
  /** The one source to fetch; all of them without it. */
  readonly only?: string;
  /** Take what comes however little it is, and let go of what is listed no more. */
  readonly accept?: boolean;
  readonly signal?: AbortSignal;
  onProgress?(progress: IndexProgress): void;
}

/** The sources that `sources.yaml` lists. */
export interface OpenedSources {
  /** Fetches them. Throws UserError when the list cannot be used, or they are being fetched already. */
  sync(request: SyncRequest): Promise<readonly SourceStanding[]>;
  /** How they stood when they were fetched last. Throws UserError when the list cannot be used. */
  standings(): Promise<readonly SourceStanding[]>;
}

export function openSources({ sourcesFile, seedsDir, gitEnvironment }: SourcesConfig): OpenedSources {
  const fetch = createFetch(gitEnvironment);
  return {
    async sync({ only, accept = false, signal = new AbortController().signal, onProgress = () => {} }) {
      const sources = await readSources(sourcesFile);
      return syncSources({
        seedsDir,
        sources,
        fetch,
        accept,
        signal,
        onProgress: ({ done, total }) => onProgress({ stage: "fetching", done, total }),
        ...(only !== undefined && { only }),
      });
    },
    standings: async () => readStandings(seedsDir, await readSources(sourcesFile)),
  };
}
