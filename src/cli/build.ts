import { join } from "node:path";
import { openGuardOf } from "../app/open-guard-of.ts";
import { openStorage } from "../app/open-storage.ts";
import { openCorpusFolder } from "../corpus/corpus-folder.ts";
import { loadEmbedder } from "../embedding/load-embedder.ts";
import { BUILT_IN } from "../embedding/models.ts";
import { buildGeneration } from "../indexing/build-generation.ts";
import { planBuild } from "../indexing/plan-build.ts";
import { loadSeenFiles } from "../indexing/seen-files.ts";
import { serveBuilds } from "../indexing/serve-builds.ts";
import { standardIndexing } from "../indexing/standard-indexing.ts";
import { createFolder } from "../system/create-folder.ts";
import { Secret } from "../system/secret.ts";

// Started by `buildInProcess`, not by people: does builds for another process until that one goes away.

await serveBuilds(process, async (request, { signal, onProgress, onNotice }) => {
  const { storeUrl = "file:", indexDir, keep } = request;
  const storage = await openStorage({ storeUrl: new Secret(storeUrl), indexDir, indexKeep: keep });
  if (!request.dryRun) await createFolder(indexDir).catch(() => undefined);
  const embedder = await loadEmbedder(request.model, request.modelDirectory);
  try {
    const { generations } = storage;
    const indexing = standardIndexing(embedder, () => loadEmbedder(BUILT_IN, request.builtInDirectory));
    const openCurrent = () => generations.openCurrent(indexing.recipe);
    const guard = await openGuardOf(request, { embedder, openCurrent, onNotice });
    const options = {
      ...indexing,
      generations,
      source: openCorpusFolder(request.seedsDir, {
        onWarning: ({ file, reason }) => onNotice(`${file} ${reason}`),
      }),
      // What the files looked like is kept on this machine, wherever the index is.
      seen: await loadSeenFiles(join(indexDir, "seen-files.json")),
      verify: request.verify,
      signal,
      onProgress,
      onWait: onNotice,
      onDiscard: (reason: string) => onNotice(`Everything is indexed anew: ${reason}`),
    };
    if (request.dryRun) return await planBuild(options);
    const report = await buildGeneration({ ...options, beforeSwitch: guard?.check });
    await guard?.keep();
    return report;
  } finally {
    await embedder.close();
    await storage.close();
  }
});
