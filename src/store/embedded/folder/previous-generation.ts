import { type FileHandle, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../../errors.ts";
import { UnusableIndexError } from "../../../system/storage-errors.ts";
import type { BeginOptions, PreviousArticle, PreviousGeneration, Recipe } from "../../generations.ts";
import { describeMismatch } from "../../generations.ts";
import { VECTOR_HEADER_BYTES } from "../../vectra/vector-file.ts";
import { checkGeneration, segmentSource } from "../open-generation.ts";
import { readAt, readWhole } from "../segment/file-access.ts";
import { KeyTable } from "../segment/key-table.ts";
import { segmentFile } from "../segment/segment-files.ts";
import { readArticleTables } from "../segment/segment-tables.ts";
import { readCurrent } from "./current-file.ts";
import { type Manifest, type ManifestSegment, readManifest } from "./manifest.ts";

/** An article's place in the generation that a build starts from. */
export interface ArticlePlace extends PreviousArticle {
  readonly segment: ManifestSegment;
  /** The article's number in its segment. */
  readonly number: number;
}

/** The generation that a build starts from, as the builder needs it: without what only questions need. */
export interface OpenPrevious {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly articles: ReadonlyMap<string, ArticlePlace>;
}

/** Where embeddings can be found by the keys of their texts. */
export type EmbeddingPlace = Pick<OpenPrevious, "folder" | "manifest">;

export interface PreviousResult {
  readonly description: PreviousGeneration;
  readonly open?: OpenPrevious;
  /** The generation whose embeddings are those of the same texts still, whether it can be built upon or not. */
  readonly embedded?: EmbeddingPlace;
}

/**
 * Reads what there is to build upon. A damaged generation, or one of another recipe, is described but not used; where texts
 * would be embedded alike, its embeddings are: then, once a version, all of it is checked.
 */
export async function readPreviousGeneration(
  index: string,
  recipe: Recipe,
  { verify }: BeginOptions,
): Promise<PreviousResult> {
  try {
    const generation = await readCurrent(index);
    if (generation === undefined) return { description: { articles: [] } };
    const folder = join(index, generation);
    const manifest = await readManifest(folder);
    const mismatch = describeMismatch(manifest.recipe, recipe);
    if (mismatch !== undefined) {
      const isEmbeddedAlike = describeMismatch(manifest.recipe, recipe, { anySettings: true }) === undefined;
      const embedded = isEmbeddedAlike && (await isSound(folder)) ? { embedded: { folder, manifest } } : {};
      return { description: { articles: [], discarded: mismatch }, ...embedded };
    }
    if (verify) {
      await checkGeneration(folder, (error) => {
        throw error;
      });
    }
    const articles = await readArticlePlaces(folder, manifest);
    const { background } = manifest;
    const description = { articles: [...articles.values()], generation, background };
    const open = { folder, manifest, articles };
    return { open, embedded: open, description };
  } catch (error) {
    if (error instanceof UserError) return { description: { articles: [], discarded: reasonOf(error) } };
    throw error;
  }
}

async function isSound(folder: string): Promise<boolean> {
  const problems: UserError[] = [];
  await checkGeneration(folder, (error) => problems.push(error));
  return problems.length === 0;
}

/** The remedy is what this build does. */
function reasonOf(error: UserError): string {
  return error instanceof UnusableIndexError ? error.reason : error.message;
}

async function readArticlePlaces(folder: string, manifest: Manifest): Promise<ReadonlyMap<string, ArticlePlace>> {
  const places = new Map<string, ArticlePlace>();
  for (const segment of manifest.segments) {
    const file = segmentSource(folder, manifest, segment).files.articles;
    const tables = readArticleTables(await readWhole(file), file.path);
    const dead = new Set(segment.dead);
    for (let number = 0; number < segment.articles; number += 1) {
      if (dead.has(number)) continue;
      const { path, checksum } = tables.record(number);
      const chunks = (tables.article.firstChunk[number + 1] ?? 0) - (tables.article.firstChunk[number] ?? 0);
      places.set(path, { path, checksum, chunks, segment, number });
    }
  }
  return places;
}

/** Finds the embeddings of a complete generation by chunk key. */
export class EmbeddingFinder {
  readonly #previous: EmbeddingPlace;
  readonly #table: KeyTable;
  readonly #files = new Map<string, FileHandle>();

  private constructor(previous: EmbeddingPlace, table: KeyTable) {
    this.#previous = previous;
    this.#table = table;
  }

  static async open(previous: EmbeddingPlace): Promise<EmbeddingFinder> {
    const { folder, manifest } = previous;
    const keys: Buffer[] = [];
    for (const segment of manifest.segments) keys.push(await readFile(join(folder, segmentFile(segment.name, "keys"))));
    return new EmbeddingFinder(previous, new KeyTable(Buffer.concat(keys)));
  }

  async find(key: string): Promise<Float32Array | undefined> {
    let row = this.#table.find(key);
    if (row === undefined) return undefined;
    const { folder, manifest } = this.#previous;
    for (const segment of manifest.segments) {
      if (row < segment.chunks) return this.#read(join(folder, segmentFile(segment.name, "vectors")), row);
      row -= segment.chunks;
    }
    return undefined;
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) await file.close();
    this.#files.clear();
  }

  async #read(path: string, row: number): Promise<Float32Array> {
    const file = this.#files.get(path) ?? (await open(path, "r"));
    this.#files.set(path, file);
    const embedding = new Float32Array(this.#previous.manifest.recipe.dimensions);
    readAt(file, path, VECTOR_HEADER_BYTES + row * embedding.byteLength, new Uint8Array(embedding.buffer));
    return embedding;
  }
}
