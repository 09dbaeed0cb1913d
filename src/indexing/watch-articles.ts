import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { CorpusSource } from "../corpus/corpus-source.ts";
import { type FolderWatch, isRemote, watchFolders } from "./watch-folders.ts";

export interface WatchOptions {
  /** SEEDS_DIR. */
  readonly folder: string;
  readonly source: Pick<CorpusSource, "list">;
  /** Brings the index up to date. When it rejects it is tried again. */
  readonly onChange: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly intervals?: Partial<WatchIntervals>;
}

/** In milliseconds. */
export interface WatchIntervals {
  /** The articles must have been left alone for this long: so bursts and half-written files are indexed once, whole. */
  readonly quiet: number;
  /** After this long they are indexed even if they keep changing. */
  readonly patience: number;
  /** How often to look where events are not to be had. */
  readonly poll: number;
  /** How often to look where events are to be had, for the ones that get lost. */
  readonly sweep: number;
  /** How long to wait after a failure. */
  readonly retry: number;
}

const INTERVALS: WatchIntervals = { quiet: 1000, patience: 30_000, poll: 5000, sweep: 300_000, retry: 10_000 };
/** Where looking takes long, it takes up no more than one part in this many of the time. */
const LOOKING_SHARE = 20;

export interface ArticleWatch {
  /** Ends the watch; a change that is being handled is handled to its end. */
  close(): Promise<void>;
}

/**
 * Watches the articles and has the index brought up to date whenever they have changed and then been quiet for a while.
 * What they were when this was called counts as known: build once after that.
 */
export async function watchArticles(options: WatchOptions): Promise<ArticleWatch> {
  const { folder, source, onChange, onError } = options;
  const intervals = { ...INTERVALS, ...options.intervals };
  const closing = new AbortController();
  let hasEvents = !(await isRemote(folder));
  let wake = () => {};
  let isAwake = false;
  const onEvent = () => {
    isAwake = true;
    wake();
  };
  const onFailure = () => {
    hasEvents = false;
    return undefined;
  };
  let watcher: FolderWatch | undefined;
  if (hasEvents) watcher = await watchFolders(folder, onEvent, onFailure).catch(onFailure);
  let known = await look(source).catch(() => undefined);

  const pause = (milliseconds: number) => delay(milliseconds, undefined, { ref: false, signal: closing.signal });

  /** Waits for an event, or for so long. Returns whether there was one. */
  async function sleep(milliseconds: number): Promise<boolean> {
    if (!isAwake) {
      const timer = new AbortController();
      const awoken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const signal = AbortSignal.any([timer.signal, closing.signal]);
      await Promise.race([awoken, delay(milliseconds, undefined, { ref: false, signal }).catch(() => {})]);
      timer.abort();
    }
    return isAwake;
  }

  /** Waits until there was no event for a while. */
  async function untilQuiet(): Promise<void> {
    const started = performance.now();
    do {
      isAwake = false;
      await pause(intervals.quiet);
    } while (isAwake && performance.now() - started < intervals.patience);
  }

  /** Waits until the articles look the same twice. Returns how they look. */
  async function untilSame(first: string): Promise<string> {
    const started = performance.now();
    let [last, now] = ["", first];
    while (now !== last && performance.now() - started < intervals.patience) {
      await pause(intervals.quiet);
      [last, now] = [now, await look(source)];
    }
    return now;
  }

  async function run(): Promise<void> {
    let wait = usualWait(0);
    while (!closing.signal.aborted) {
      const wasEvent = await sleep(wait);
      try {
        if (wasEvent) await untilQuiet();
        await watcher?.refresh();
        const started = performance.now();
        const now = await look(source);
        wait = usualWait(performance.now() - started);
        if (now === known) continue;
        const settled = wasEvent ? now : await untilSame(now);
        await onChange();
        known = settled;
      } catch (error) {
        if (closing.signal.aborted) return;
        onError(error);
        wait = intervals.retry;
      }
    }
  }

  function usualWait(lookingTook: number): number {
    return hasEvents ? intervals.sweep : Math.max(intervals.poll, lookingTook * LOOKING_SHARE);
  }

  const running = run();
  return {
    async close() {
      closing.abort();
      await running;
      watcher?.close();
    },
  };
}

/** A value that changes whenever the articles do. */
async function look(source: Pick<CorpusSource, "list">): Promise<string> {
  const hash = createHash("sha256");
  for (const { path, signature } of (await source.list()).files) hash.update(`${path}\0${signature}\0`);
  return hash.digest("hex");
}
