import { join } from "node:path";
import { openCorpusFolder } from "../corpus/corpus-folder.ts";
import { loadEmbedder } from "../embedding/load-embedder.ts";
import { buildGeneration } from "../indexing/build-generation.ts";
import { planBuild } from "../indexing/plan-build.ts";
import { loadSeenFiles } from "../indexing/seen-files.ts";
import { serveBuild } from "../indexing/serve-build.ts";
import { standardIndexing } from "../indexing/standard-indexing.ts";
import { openGenerations } from "../store/embedded/open-generations.ts";

// Started by `buildInProcess`, not by people: does one build and ends.

// Ctrl-C reaches this process too; whoever started it decides what becomes of the build.
process.on("SIGINT", () => {});

await serveBuild(process, async (request, { signal, onProgress, onNotice }) => {
  const embedder = await loadEmbedder(request.model, request.modelDirectory);
  try {
    const options = {
      ...standardIndexing(embedder),
      generations: openGenerations({ folder: request.indexDir, keep: request.keep }),
      source: openCorpusFolder(request.seedsDir, {
        onWarning: ({ file, reason }) => onNotice(`${file} ${reason}`),
      }),
      seen: await loadSeenFiles(join(request.indexDir, "seen-files.json")),
      verify: request.verify,
      signal,
      onProgress,
      onDiscard: (reason: string) => onNotice(`Everything is indexed anew: ${reason}`),
    };
    return await (request.dryRun ? planBuild(options) : buildGeneration(options));
  } finally {
    await embedder.close();
  }
});
process.disconnect?.();
