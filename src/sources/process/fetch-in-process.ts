import { FAILURES } from "../../system/failures.ts";
import { openWorker } from "../../system/worker/open-worker.ts";
import type { FetchSource } from "../source.ts";
import { type FetchSetup, fetchProtocol } from "./fetch-messages.ts";

/**
 * Fetches each source in a process of its own: whatever it is sent, questions are answered meanwhile, and what ends the
 * process fails that source alone.
 * @param entry the program that fetches (see `cli/serve-sources.ts`)
 */
export function fetchInProcess(entry: string | URL, setup: FetchSetup): FetchSource {
  return async ({ source, into, scratch, earlier, signal, onProgress }) => {
    const worker = await openWorker({
      entry,
      protocol: fetchProtocol,
      setup,
      name: FAILURES.sourcesProcess,
      advice: FAILURES.sourcesEnded,
      mostDeaths: 1,
      signal,
    });
    try {
      return await worker.perform(
        { source, into, scratch, ...(earlier && { earlier: { folder: earlier.folder, mark: earlier.mark } }) },
        { signal, onNews: ({ done, total }) => onProgress(done, total) },
      );
    } finally {
      await worker.close();
    }
  };
}
