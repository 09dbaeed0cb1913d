import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../src/corpus/article.ts";
import { plainTextReader } from "../src/corpus/readers/plain-text.ts";
import type { Embedder } from "../src/embedding/embedder.ts";
import { buildGeneration } from "../src/indexing/build-generation.ts";
import type { CorpusSource } from "../src/indexing/corpus-source.ts";
import type { IndexProgress } from "../src/indexing/report.ts";
import { forgetSeenFiles } from "../src/indexing/seen-files.ts";
import { standardIndexing } from "../src/indexing/standard-indexing.ts";
import { openGenerations } from "../src/store/embedded/open-generations.ts";
import type { PassageStore } from "../src/store/passage-store.ts";
import type { CorpusDocument } from "./dataset.ts";

export interface TemporaryIndex {
  readonly store: PassageStore;
  /** Closes the store and removes its folder. */
  close(): Promise<void>;
}

/** Indexes documents through the real chunker, embedder and store, in a folder of its own below the system's. */
export async function buildTemporaryIndex(
  documents: readonly CorpusDocument[],
  embedder: Embedder,
  onProgress?: (progress: IndexProgress) => void,
): Promise<TemporaryIndex> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-evaluation-"));
  try {
    const generations = openGenerations({ folder });
    const indexing = standardIndexing(embedder);
    await buildGeneration({
      ...indexing,
      generations,
      source: sourceOf(documents),
      seen: forgetSeenFiles(),
      verify: false,
      ...(onProgress ? { onProgress } : {}),
    });
    const store = await generations.openCurrent(indexing.recipe);
    if (!store) throw new Error("The index that was just built is not there");
    return { store, close: () => closeAndRemove(store, folder) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function closeAndRemove(store: PassageStore, folder: string): Promise<void> {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}

function sourceOf(documents: readonly CorpusDocument[]): CorpusSource {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    list: async () => ({ files: [...byId.keys()].map((path) => ({ path, signature: "", mtimeMs: 0 })), skipped: [] }),
    read: async (path) => {
      const document = byId.get(path);
      return document ? articleOf(document) : { file: path, reason: "is not in the data set" };
    },
  };
}

async function articleOf({ id, title, text: content }: CorpusDocument): Promise<Article> {
  const { text, blocks, derivedTitle } = await plainTextReader.read(Buffer.from(content));
  const checksum = createHash("sha256").update(`${title}\0${text}`).digest("hex");
  return { path: id, text, blocks, metadata: { title: title || derivedTitle }, checksum };
}
