import { createFetch } from "../sources/fetch-source.ts";
import { fetchProtocol } from "../sources/process/fetch-messages.ts";
import { limitWork } from "../system/limit-work.ts";
import { serveWorker } from "../system/worker/serve-worker.ts";

// Started by `fetchInProcess`, not by people: fetches sources for another process until that one goes away.

/** Bytes: several times what the largest page, sitemap or part of a repository takes. */
const MEMORY = 800_000_000;
/** Milliseconds of computing between two pages or files; a sitemap of 50 MB takes 5000. */
const COMPUTING = 60_000;

const getsOn = await limitWork({ memory: MEMORY, computing: COMPUTING });

await serveWorker(process, fetchProtocol, async ({ environment }) => {
  const fetch = createFetch(environment);
  return {
    facts: null,
    perform: ({ earlier, ...task }, { signal, tell }) =>
      fetch({
        ...task,
        earlier,
        signal,
        onProgress(done, total) {
          getsOn();
          tell({ done, total });
        },
      }),
  };
});
