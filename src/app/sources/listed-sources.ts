import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { IndexProgress } from "../../indexing/report.ts";
import { fetchInProcess } from "../../sources/process/fetch-in-process.ts";
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

/**
 * Fetches the sources that `sources.yaml` lists. Throws UserError when the list cannot be used, or they are being fetched
 * already, and the signal's reason.
 */
export type SyncListed = (request: SyncRequest) => Promise<readonly SourceStanding[]>;

/** @param root the folder that holds package.json */
export function createSync({ sourcesFile, seedsDir, gitEnvironment }: SourcesConfig, root: string): SyncListed {
  const entry = join(root, "dist", "src", "cli", "serve-sources.js");
  const fetch = fetchInProcess(entry, { environment: gitEnvironment });
  return async ({ only, accept = false, signal = new AbortController().signal, onProgress = () => {} }) => {
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
  };
}

/** How those sources stood when they were fetched last. Throws UserError when the list cannot be used. */
export async function readListed({ sourcesFile, seedsDir }: SourcesConfig): Promise<readonly SourceStanding[]> {
  return readStandings(seedsDir, await readSources(sourcesFile));
}
