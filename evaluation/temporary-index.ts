import { createHash } from "node:crypto";
import { join } from "node:path";
import { isShared } from "../src/app/storage.ts";
import type { Article } from "../src/corpus/article.ts";
import type { CorpusSource } from "../src/corpus/corpus-source.ts";
import { readPlainText } from "../src/corpus/formats/plain-text/plain-text.ts";
import type { Embedder } from "../src/embedding/embedder.ts";
import { loadEmbedder } from "../src/embedding/load-models.ts";
import { BUILT_IN } from "../src/embedding/models.ts";
import { buildGeneration } from "../src/indexing/build-generation.ts";
import type { IndexProgress, IndexReport } from "../src/indexing/report.ts";
import { forgetSeenFiles } from "../src/indexing/seen-files.ts";
import { standardIndexing } from "../src/indexing/standard-indexing.ts";
import type { PassageStore } from "../src/store/passage-store.ts";
import { findProjectRoot } from "../src/system/project-root.ts";
import { Secret } from "../src/system/secret.ts";
import type { CorpusDocument } from "./dataset.ts";
import { temporaryFolder, temporarySchema } from "./temporary-place.ts";

export interface TemporaryIndex {
  readonly store: PassageStore;
  readonly report: IndexReport;
  /** Closes the store and removes it. */
  close(): Promise<void>;
}

export interface TemporaryIndexOptions {
  /** `file:` (the default), for a folder below the system's; a database's address, for a schema of its own there. */
  readonly storeUrl?: Secret;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** Indexes the documents of a data set. */
export function buildTemporaryIndex(
  documents: readonly CorpusDocument[],
  embedder: Embedder,
  options: TemporaryIndexOptions = {},
): Promise<TemporaryIndex> {
  return indexTemporarily(documentSource(documents), embedder, options);
}

/** Indexes a corpus through the real chunker, embedder and store, in a place of its own. */
export async function indexTemporarily(
  source: CorpusSource,
  embedder: Embedder,
  { storeUrl = new Secret("file:"), onProgress }: TemporaryIndexOptions = {},
): Promise<TemporaryIndex> {
  const place = isShared({ storeUrl }) ? await temporarySchema(storeUrl) : await temporaryFolder();
  const removed = async () => {
    await place.opened.close();
    await place.remove();
  };
  try {
    const { generations } = place.opened;
    const indexing = standardIndexing(embedder, loadBuiltIn);
    const report = await buildGeneration({
      ...indexing,
      generations,
      source,
      seen: forgetSeenFiles(),
      verify: false,
      ...(onProgress ? { onProgress } : {}),
    });
    const store = await generations.openCurrent(indexing.recipe);
    if (!store) throw new Error("The index that was just built is not there");
    const close = async () => {
      await store.close();
      await removed();
    };
    return { store, report, close };
  } catch (error) {
    await removed();
    throw error;
  }
}

function loadBuiltIn(): Promise<Embedder> {
  return loadEmbedder(BUILT_IN, join(findProjectRoot(import.meta.url), "models", BUILT_IN));
}

/** A corpus made of documents, each of which is an article of plain text. */
export function documentSource(documents: readonly CorpusDocument[]): CorpusSource {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    list: async () => ({
      files: documents.map((document) => ({ path: document.id, signature: checksumOf(document), mtimeMs: 0 })),
      skipped: [],
    }),
    read: async (path) => {
      const document = byId.get(path);
      return document ? articleOf(document) : { file: path, reason: "is not in the data set" };
    },
  };
}

async function articleOf({ id, title, text: content }: CorpusDocument): Promise<Article> {
  const { text, blocks, markup, derivedTitle } = readPlainText(Buffer.from(content));
  const checksum = checksumOf({ title, text });
  return { path: id, text, blocks, markup, metadata: { title: title || derivedTitle }, checksum };
}

function checksumOf({ title, text }: Pick<CorpusDocument, "title" | "text">): string {
  return createHash("sha256").update(`${title}\0${text}`).digest("hex");
}
