import { readFile } from "node:fs/promises";
import { findFormat } from "../corpus/formats/format.ts";
import { FORMATS } from "../corpus/formats/registry.ts";
import { readInProcess } from "../corpus/process/read-in-process.ts";
import { readArticle } from "../corpus/read-article.ts";
import { UnusableFileError } from "../corpus/unusable-file.ts";
import { loadEmbedder } from "../embedding/load-models.ts";
import { previewArticle } from "../indexing/preview/preview-article.ts";
import { previewProtocol } from "../indexing/preview/preview-messages.ts";
import { standardIndexing } from "../indexing/standard-indexing.ts";
import { serveWorker } from "../system/worker/serve-worker.ts";

// Started by `previewInProcess`, not by people: reads what owners are about to save, until the bot has seen it.

/** Whatever it is, an owner's draft is read under the limits of hazardous files. */
const apart = readInProcess(
  FORMATS.map((format) => ({ ...format, isHazardous: true })),
  { entry: new URL("./serve-formats.js", import.meta.url) },
);

await serveWorker(process, previewProtocol, async ({ model, modelDirectory }) => {
  const { chunk } = standardIndexing(await loadEmbedder(model, modelDirectory));
  return { facts: null, perform: (task) => previewArticle(task, { read, chunk: (article) => [...chunk(article)] }) };
});
await apart.close();

async function read(path: string, file: string) {
  const format = findFormat(apart.formats, path);
  if (format === undefined) throw new UnusableFileError("has a format that is not read");
  return readArticle({ path, bytes: await readFile(file), format, catalogued: {} });
}
