import { join } from "node:path";
import { openGuardOfBuild } from "../app/guard-of-build.ts";
import { openStorage } from "../app/open-storage.ts";
import type { Article } from "../corpus/article.ts";
import { openCorpusFolder } from "../corpus/corpus-folder.ts";
import { FORMATS } from "../corpus/formats/registry.ts";
import { readInProcess } from "../corpus/process/read-in-process.ts";
import { skippedLines } from "../corpus/selection/group-skipped.ts";
import type { SkippedFile } from "../corpus/unusable-file.ts";
import { loadEmbedder } from "../embedding/load-models.ts";
import { BUILT_IN } from "../embedding/models.ts";
import { buildGeneration } from "../indexing/build-generation.ts";
import { planBuild } from "../indexing/plan-build.ts";
import { serveBuilds } from "../indexing/process/serve-builds.ts";
import { withoutFiles } from "../indexing/process/without-files.ts";
import { takeNotes } from "../indexing/process/work-note.ts";
import { loadSeenFiles } from "../indexing/seen-files.ts";
import { standardIndexing } from "../indexing/standard-indexing.ts";
import { createFolder } from "../system/create-folder.ts";
import { Secret } from "../system/secret.ts";

// Started by `buildInProcess`, not by people: does builds for another process until that one goes away.

await serveBuilds(process, async (request, { signal, onProgress, onNotice }) => {
  const { storeUrl = "file:", indexDir, keep } = request;
  const storage = await openStorage({ storeUrl: new Secret(storeUrl), indexDir, indexKeep: keep });
  if (!request.dryRun) await createFolder(indexDir).catch(() => undefined);
  const embedder = await loadEmbedder(request.model, request.modelDirectory);
  const apart = readInProcess(FORMATS, { entry: new URL("./serve-formats.js", import.meta.url) });
  try {
    const { generations } = storage;
    const indexing = standardIndexing(embedder, () => loadEmbedder(BUILT_IN, request.builtInDirectory));
    const openCurrent = () => generations.openCurrent(indexing.recipe);
    const guard = await openGuardOfBuild(request, { embedder, openCurrent, onNotice });
    const notes = takeNotes(request.noteFile);
    const warnings: SkippedFile[] = [];
    const folder = openCorpusFolder(request.seedsDir, {
      ...(request.wanted && { wanted: request.wanted }),
      onWarning: (warning) => warnings.push(warning),
      whileReading: notes.read,
      formats: apart.formats,
    });
    const options = {
      ...indexing,
      chunk: (article: Article) => notes.work(article.path, () => indexing.chunk(article)),
      generations,
      source: withoutFiles(folder, request.unreadable ?? []),
      // What the files looked like is kept on this machine, wherever the index is.
      seen: await loadSeenFiles(join(indexDir, "seen-files.json")),
      verify: request.verify,
      signal,
      onProgress,
      onWait: onNotice,
      onDiscard: (reason: string) => onNotice(`Everything is indexed anew: ${reason}`),
    };
    const report = await (request.dryRun
      ? planBuild(options)
      : buildGeneration({ ...options, beforeSwitch: guard?.check }));
    if (!request.dryRun) await guard?.keep();
    for (const line of skippedLines(warnings)) onNotice(line);
    return report;
  } finally {
    await apart.close();
    await embedder.close();
    await storage.close();
  }
});
