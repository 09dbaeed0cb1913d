import type { Config } from "../config.ts";
import { openCorpusFolder } from "../corpus/corpus-folder.ts";
import { watchArticles } from "../indexing/watch-articles.ts";
import type { Logger } from "../operations/logging.ts";
import type { OpenedServices } from "./open-services.ts";

export interface KeepCurrentOptions {
  readonly config: Pick<Config, "seedsDir" | "watch">;
  readonly services: Pick<OpenedServices, "reindex">;
  readonly log: Logger;
  /** Aborted when the process is to end: a build under way is given up. */
  readonly signal: AbortSignal;
}

/**
 * Indexes what changed while nobody looked, and with WATCH=1 from then on whatever changes; the old index answers until
 * the new one is there. Every run is logged with its report. Returns the function that ends it.
 */
export async function keepIndexCurrent({
  config,
  services,
  log,
  signal,
}: KeepCurrentOptions): Promise<() => Promise<void>> {
  const bringUpToDate = async () => {
    const report = await services.reindex({ signal });
    for (const { file, reason } of report.skipped) log.warn(`Skipped ${file}: ${reason}`);
    log.info("The index is up to date", { ...report, skipped: report.skipped.length });
  };
  const onError = (error: unknown) => {
    if (!signal.aborted) log.error("The index could not be brought up to date: the old one answers", { error });
  };
  const watch = config.watch
    ? await watchArticles({
        folder: config.seedsDir,
        source: openCorpusFolder(config.seedsDir),
        onChange: bringUpToDate,
        onError,
      })
    : undefined;
  const first = bringUpToDate().catch(onError);
  return async () => {
    await watch?.close();
    await first;
  };
}
