import { openWorker } from "../system/worker/open-worker.ts";
import { type BuildRequest, buildProtocol } from "./build-messages.ts";
import type { IndexProgress, IndexReport } from "./report.ts";

export interface BuildProcessOptions {
  /** The program that does builds (see `serveBuilds`). */
  readonly entry: string | URL;
  readonly request: BuildRequest;
  readonly onProgress?: (progress: IndexProgress) => void;
  /** Told what an owner should know, a line each. */
  readonly onNotice?: (notice: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Builds in another process, so that questions are answered meanwhile and a crash there does no harm here.
 * Throws a UserError when the build fails for a reason that people can mend or its process dies; the signal's reason
 * when it is aborted. The current generation then is what it was.
 */
export async function buildInProcess(options: BuildProcessOptions): Promise<IndexReport> {
  const { entry, request, onProgress, onNotice, signal } = options;
  const worker = await openWorker({
    entry,
    protocol: buildProtocol,
    setup: null,
    name: "indexing process",
    advice: "The index is as it was; try again.",
    // What kills a build most often kills it again: whoever wanted it is told at once.
    mostDeaths: 1,
    signal,
  });
  try {
    return await worker.perform(request, {
      signal,
      onNews: (news) => {
        if (news.kind === "progress") onProgress?.(news.progress);
        else onNotice?.(news.notice);
      },
    });
  } finally {
    await worker.close();
  }
}
