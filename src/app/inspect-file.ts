import { join, relative, resolve, sep } from "node:path";
import type { Config } from "../config.ts";
import type { Article } from "../corpus/article.ts";
import { openCorpusFolder } from "../corpus/corpus-folder.ts";
import { FORMATS } from "../corpus/formats/registry.ts";
import { readInProcess } from "../corpus/process/read-in-process.ts";
import { REASONS } from "../corpus/reasons.ts";
import type { SkippedFile } from "../corpus/unusable-file.ts";
import { loadEmbedder } from "../embedding/load-models.ts";
import { UserError } from "../errors.ts";
import type { Chunk } from "../indexing/chunker.ts";
import { standardIndexing } from "../indexing/standard-indexing.ts";
import { onOneLine } from "../system/one-line.ts";
import { fill } from "../system/phrase.ts";
import { fetchModels, type ModelSource, modelPlaces } from "./model-places.ts";

/** What a build would read of a file. */
export interface InspectedFile {
  readonly article: Article;
  readonly chunks: readonly (Chunk & { readonly tokens: number })[];
  readonly warnings: readonly string[];
}

export interface InspectOptions {
  readonly config: Pick<Config, "seedsDir" | "wantedFiles" | "modelCacheDir"> & ModelSource;
  /** The folder that holds package.json. */
  readonly root: string;
  /** Told how far a download is. */
  readonly onNotice: (notice: string) => void;
}

/**
 * Reads one file as a build would, and changes nothing.
 * @param file its path, from here or from SEEDS_DIR
 * Throws UserError saying why it is no article, if it is none.
 */
export async function inspectFile(
  file: string,
  { config, root, onNotice }: InspectOptions,
): Promise<InspectedFile | SkippedFile> {
  const warnings: string[] = [];
  const apart = readInProcess(FORMATS, { entry: join(root, "dist", "src", "cli", "serve-formats.js") });
  const corpus = openCorpusFolder(config.seedsDir, {
    wanted: config.wantedFiles,
    onWarning: ({ reason }) => warnings.push(reason),
    formats: apart.formats,
  });
  const { files, skipped } = await corpus.list();
  const paths = pathsOf(file, config.seedsDir);
  const found = files.find(({ path }) => paths.includes(path));
  if (found === undefined) return skipped.find((each) => paths.includes(each.file)) ?? explainAbsence();
  const article = await corpus.read(found.path).finally(apart.close);
  if ("reason" in article) return article;
  const { model } = modelPlaces(config, root);
  await fetchModels(config, { model, reranker: undefined }, { onNotice });
  const embedder = await loadEmbedder(config.embeddingModel, model);
  try {
    const chunks = standardIndexing(embedder).chunk(article);
    return {
      article,
      chunks: chunks.map((chunk) => ({ ...chunk, tokens: embedder.countTokens(chunk.text) })),
      warnings,
    };
  } finally {
    await embedder.close();
  }

  async function explainAbsence(): Promise<SkippedFile> {
    for (const path of paths) {
      const unwanted = corpus.leftOut(path);
      if (unwanted !== undefined) return { file: path, reason: unwanted };
    }
    throw new UserError(fill(REASONS.noSuchFile, { file: onOneLine(file), directory: config.seedsDir }));
  }
}

/** What a file that a person names may be called below the articles' folder. */
function pathsOf(file: string, seedsDir: string): string[] {
  return [file, relative(resolve(seedsDir), resolve(file)), relative(resolve(seedsDir), resolve(seedsDir, file))]
    .map((path) => join(path).split(sep).join("/"))
    .filter((path) => !path.startsWith("../"));
}
