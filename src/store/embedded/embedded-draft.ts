import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createFolder } from "../../system/create-folder.ts";
import type { FolderLock } from "../../system/lock/folder-lock.ts";
import { toStorageError } from "../../system/storage-errors.ts";
import type {
  ArticleRecord,
  BeforeSwitch,
  ChunkRecord,
  CommitOptions,
  CommittedGeneration,
  GenerationDraft,
  PreviousGeneration,
  Recipe,
} from "../generations.ts";
import { CarriedArticles } from "./folder/carried-articles.ts";
import { EmbeddingJournal } from "./folder/embedding-journal.ts";
import { FORMAT_VERSION, type ManifestFile, type ManifestSegment } from "./folder/manifest.ts";
import { EmbeddingFinder, type PreviousResult } from "./folder/previous-generation.ts";
import { publishGeneration } from "./folder/publish-generation.ts";
import { SEGMENT_CHUNKS } from "./folder/segment-upkeep.ts";
import { openGeneration } from "./open-generation.ts";
import { SegmentCache } from "./segment/segment-cache.ts";
import { SegmentDraft } from "./segment/segment-draft.ts";

export interface DraftOptions {
  /** The index folder. */
  readonly index: string;
  readonly generation: string;
  readonly recipe: Recipe;
  readonly previous: PreviousResult;
  /** The generation that is current now, whether it can be built upon or not. */
  readonly current: string | undefined;
  readonly lock: FolderLock;
  /** How many generations to keep. */
  readonly keep: number;
}

/** A generation of the embedded index being written into its folder. */
export class EmbeddedDraft implements GenerationDraft {
  readonly generation: string;
  readonly previous: PreviousGeneration;
  readonly #options: DraftOptions;
  readonly #folder: string;
  readonly #carried: CarriedArticles;
  readonly #segments: ManifestSegment[] = [];
  readonly #files: ManifestFile[] = [];
  #segment: SegmentDraft;
  #journal: EmbeddingJournal | undefined;
  #finder: EmbeddingFinder | undefined;

  constructor(options: DraftOptions) {
    this.#options = options;
    this.generation = options.generation;
    this.previous = options.previous.description;
    this.#folder = join(options.index, options.generation);
    this.#carried = new CarriedArticles(options.previous.open);
    this.#segment = new SegmentDraft(options.recipe.dimensions);
  }

  async carryOver(paths: readonly string[]): Promise<readonly string[]> {
    return this.#carried.carryOver(paths);
  }

  async addArticle(article: ArticleRecord, chunks: readonly ChunkRecord[]): Promise<void> {
    this.#segment.add(article, chunks);
    if (this.#segment.chunkCount >= SEGMENT_CHUNKS) await this.#reporting(() => this.#writeSegment());
  }

  async findEmbeddings(keys: readonly string[]): Promise<readonly (Float32Array | undefined)[]> {
    const journal = await this.#openJournal();
    const { embedded } = this.#options.previous;
    if (embedded) this.#finder ??= await EmbeddingFinder.open(embedded);
    const found: (Float32Array | undefined)[] = [];
    for (const key of keys) found.push((await this.#finder?.find(key)) ?? (await journal.find(key)));
    return found;
  }

  async saveEmbeddings(keys: readonly string[], embeddings: readonly Float32Array[]): Promise<void> {
    await this.#reporting(async () => (await this.#openJournal()).append(keys, embeddings));
  }

  async commit({ beforeSwitch, background }: CommitOptions = {}): Promise<CommittedGeneration> {
    const committed = await this.#reporting(async () => {
      if (this.#segment.articleCount > 0) await this.#writeSegment();
      await createFolder(this.#folder);
      const carried = await this.#carried.linkInto(this.#folder);
      const segments = [...carried.segments, ...this.#segments];
      const count = (of: "articles" | "chunks") => this.#segments.reduce((sum, segment) => sum + segment[of], 0);
      const manifest = {
        format: FORMAT_VERSION,
        generation: this.generation,
        previous: this.#options.current ?? null,
        createdAt: new Date().toISOString(),
        recipe: this.#options.recipe,
        articles: carried.articles + count("articles"),
        chunks: carried.chunks + count("chunks"),
        ...(background ? { background } : {}),
        segments,
        files: [...carried.files, ...this.#files],
      } as const;
      const look = beforeSwitch ? { beforeSwitch: () => this.#show(beforeSwitch) } : {};
      await publishGeneration({ ...this.#options, ...look, manifest });
      return { generation: this.generation, articles: manifest.articles, chunks: manifest.chunks };
    });
    await this.#release();
    return committed;
  }

  async abort(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true }).catch(() => {});
    await this.#release();
  }

  async #show(beforeSwitch: BeforeSwitch): Promise<void> {
    const store = await openGeneration(this.#folder, this.#options.recipe, new SegmentCache());
    try {
      await beforeSwitch(store);
    } finally {
      await store.close();
    }
  }

  async #writeSegment(): Promise<void> {
    await createFolder(this.#folder);
    const { segment, files } = await this.#segment.write(this.#folder);
    this.#segments.push(segment);
    this.#files.push(...files);
    this.#segment = new SegmentDraft(this.#options.recipe.dimensions);
  }

  async #openJournal(): Promise<EmbeddingJournal> {
    const { index, recipe } = this.#options;
    this.#journal ??= await this.#reporting(() => EmbeddingJournal.open(index, recipe.dimensions));
    return this.#journal;
  }

  async #release(): Promise<void> {
    await this.#journal?.close();
    await this.#finder?.close();
    await this.#options.lock.release();
  }

  async #reporting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toStorageError(error, this.#options.index);
    }
  }
}
