import { constants, setPriority } from "node:os";
import { serveWorker, type WorkerChannel } from "../../system/worker/serve-worker.ts";
import type { IndexProgress, IndexReport } from "../report.ts";
import { type BuildRequest, buildProtocol } from "./build-messages.ts";

export interface BuildRun {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IndexProgress) => void;
  readonly onNotice: (notice: string) => void;
}

/** Progress is passed on this often at most. */
const PROGRESS_MILLISECONDS = 100;

/**
 * Does the builds that are asked for over the channel, at low priority, and reports them there, until the other side
 * goes away: then what still runs is aborted.
 */
export async function serveBuilds(
  channel: WorkerChannel,
  build: (request: BuildRequest, run: BuildRun) => Promise<IndexReport>,
): Promise<void> {
  lowerPriority();
  await serveWorker(channel, buildProtocol, async () => ({
    facts: null,
    perform: (request, { signal, tell }) =>
      build(request, {
        signal,
        onProgress: thinned((progress) => tell({ kind: "progress", progress })),
        onNotice: (notice) => tell({ kind: "notice", notice }),
      }),
  }));
}

/** Lets through the first and last progress of each stage and, in between, one at a time. */
function thinned(report: (progress: IndexProgress) => void): (progress: IndexProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    const isBorder = progress.done === 0 || progress.done === progress.total;
    if (!isBorder && now - last < PROGRESS_MILLISECONDS) return;
    last = now;
    report(progress);
  };
}

function lowerPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Some systems do not let a process do that: then it competes on equal terms.
  }
}
