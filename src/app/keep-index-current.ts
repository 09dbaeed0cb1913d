import type { Config } from "../config.ts";
import { openCorpusFolder } from "../corpus/corpus-folder.ts";
import { watchArticles } from "../indexing/watch-articles.ts";
import type { Logger } from "../operations/logging.ts";
import type { OpenedLibrary } from "./open-library.ts";
import { openSkippedNews } from "./skipped-news.ts";

export interface KeepCurrentOptions {
  readonly config: Pick<Config, "seedsDir" | "indexDir" | "wantedFiles" | "watch">;
  readonly library: Pick<OpenedLibrary, "reindex">;
  readonly log: Logger;
  /** Aborted when the process is to end: a build under way is given up. */
  readonly signal: AbortSignal;
}

/**
 * Indexes what changed while nobody looked, and with WATCH=1 from then on whatever changes; the old index answers until
 * the new one is there. Every run is logged with its report; a file that is left out for the same reason as before is not
 * named again. Returns the function that ends it.
 */
export async function keepIndexCurrent({
  config,
  library,
  log,
  signal,
}: KeepCurrentOptions): Promise<() => Promise<void>> {
  const news = await openSkippedNews(config.indexDir, log);
  const bringUpToDate = async () => {
    const report = await library.reindex({ signal, mayWait: true });
    await news.tell(report.skipped);
    log.info("The index is up to date", { ...report, skipped: report.skipped.length });
  };
  const onError = (error: unknown) => {
    if (!signal.aborted) log.error("The index could not be brought up to date: the old one answers", { error });
  };
  const watch = config.watch
    ? await watchArticles({
        folder: config.seedsDir,
        source: openCorpusFolder(config.seedsDir, { wanted: config.wantedFiles }),
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
