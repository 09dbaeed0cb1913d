import { UserError } from "../errors.ts";
import type { IndexProgress, IndexReport } from "../indexing/report.ts";
import type { Logger } from "../operations/logging.ts";
import type { BuildIndex } from "./index-builder.ts";
import { type AwaitedIndex, waitForIndex } from "./wait-for-index.ts";

export interface BuildAtStartOptions {
  /**
   * When to index before answering: `always` brings the index up to date; `missing` indexes only when there is no index
   * at all; `never` leaves that to other processes, and waits for them when there is none.
   */
  readonly build: "always" | "missing" | "never";
  readonly log: Logger;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** What became of it: a report when there was a build, a failure when it failed. */
export interface BuiltAtStart {
  readonly report?: IndexReport;
  readonly failure?: unknown;
}

/** Sees to it that there is an index to answer from. Never rejects. */
export async function buildAtStart(
  opened: AwaitedIndex,
  buildIndex: BuildIndex,
  options: BuildAtStartOptions,
): Promise<BuiltAtStart> {
  const { build, log, signal, onProgress } = options;
  let isMissing = false;
  try {
    isMissing = (await opened.generations.currentGeneration()) === undefined;
    if (build === "always" || (build === "missing" && isMissing)) {
      return { report: await buildIndex({ ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) }) };
    }
    if (isMissing) {
      log.info("There is no index yet: waiting until the process of shard 0, or npm run index, has built it");
      await waitForIndex(opened, { whileWritten: false, signal });
    }
    return {};
  } catch (failure) {
    // Perhaps another process, started together with this one, is about to have built it.
    const mayCome = isMissing && failure instanceof UserError;
    const came = mayCome && (await waitForIndex(opened, { whileWritten: true, signal }).catch(() => false));
    return came ? {} : { failure };
  }
}
