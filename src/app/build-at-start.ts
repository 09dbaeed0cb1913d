import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../errors.ts";
import type { IndexProgress, IndexReport } from "../indexing/report.ts";
import type { Logger } from "../operations/logging.ts";
import type { Generations } from "../store/generations.ts";
import type { BuildIndex } from "./index-builder.ts";
import type { Storage } from "./storage.ts";

const MILLISECONDS_BETWEEN_LOOKS = 1000;

/** An index that others may be writing. */
export interface AwaitedIndex extends Pick<Storage, "isBeingWritten"> {
  readonly generations: Pick<Generations, "currentGeneration">;
}

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
  storage: AwaitedIndex,
  buildIndex: BuildIndex,
  options: BuildAtStartOptions,
): Promise<BuiltAtStart> {
  const { build, log, signal, onProgress } = options;
  let isMissing = false;
  try {
    isMissing = (await storage.generations.currentGeneration()) === undefined;
    if (build === "always" || (build === "missing" && isMissing)) {
      return { report: await buildIndex({ ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) }) };
    }
    if (isMissing) {
      log.info("There is no index yet: waiting until the process of shard 0, or npm run index, has built it");
      await waitForIndex(storage, { whileWritten: false, signal });
    }
    return {};
  } catch (failure) {
    // Perhaps another process, started together with this one, is about to have built it.
    const mayCome = isMissing && failure instanceof UserError;
    const came = mayCome && (await waitForIndex(storage, { whileWritten: true, signal }).catch(() => false));
    return came ? {} : { failure };
  }
}

interface WaitOptions {
  /** Wait only as long as somebody writes the index. */
  readonly whileWritten: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Waits until another process has built the first generation. Returns whether there is one now. Throws the signal's
 * reason when it is aborted.
 */
async function waitForIndex(
  { generations, isBeingWritten }: AwaitedIndex,
  { whileWritten, signal }: WaitOptions,
): Promise<boolean> {
  for (;;) {
    signal?.throwIfAborted();
    // In this order: what is committed between the two looks is seen by the next.
    const goesOn = !whileWritten || (await isBeingWritten());
    if ((await generations.currentGeneration()) !== undefined) return true;
    if (!goesOn) return false;
    await sleep(MILLISECONDS_BETWEEN_LOOKS, undefined, signal ? { signal } : {});
  }
}
