import { z } from "zod";
import type { Reads } from "../../../postgres/queries.ts";
import { lengthNorm } from "../../lexical/bm25.ts";
import { unpackIntegers } from "../format/binary-arrays.ts";
import { blockOf, idOf, placeOf } from "../format/ids.ts";
import type { BlockPlaces } from "../format/term-lists.ts";
import type { GenerationRow } from "../generation-rows.ts";
import { readArticles } from "../living-articles.ts";
import type { VolumeTables } from "../schema/names.ts";

/** Chunks from `start` up to, not including, `end`. */
export interface ChunkRange {
  readonly start: number;
  readonly end: number;
}

const articleRow = z.object({
  id: z.int(),
  first_chunk: z.int(),
  words: z.int(),
  chunk_words: z.instanceof(Uint8Array),
});
export type ArticleLengths = z.infer<typeof articleRow>;

/**
 * The chunks and articles of a generation numbered from 0, block by block, and how long each is: what BM25 needs besides
 * the lists of a term. About 12 bytes a chunk.
 */
export class GenerationLayout {
  /** What `lengthNorm` gives for each chunk and article. */
  readonly chunkNorms: Float32Array;
  readonly articleNorms: Float32Array;
  /** The article of each chunk. */
  readonly articleOf: Uint32Array;
  readonly #blocks = new Map<number, BlockPlaces>();
  readonly #ordered: { readonly block: number; readonly firstChunk: number }[] = [];
  /** Of each article the first chunk, and how many follow. */
  readonly #firstChunks: Uint32Array;
  readonly #counts: Uint32Array;

  constructor(articles: readonly ArticleLengths[], averages: { readonly chunk: number; readonly article: number }) {
    const sizes = blockSizes(articles);
    let chunks = 0;
    let places = 0;
    for (const size of sizes.values()) {
      chunks += size.chunks;
      places += size.articles;
    }
    this.chunkNorms = new Float32Array(chunks);
    this.articleNorms = new Float32Array(places);
    this.articleOf = new Uint32Array(chunks);
    this.#firstChunks = new Uint32Array(places);
    this.#counts = new Uint32Array(places);
    let firstChunk = 0;
    let firstArticle = 0;
    for (const [block, size] of [...sizes].sort(([a], [b]) => a - b)) {
      const chunkNorms = this.chunkNorms.subarray(firstChunk, firstChunk + size.chunks);
      const articleNorms = this.articleNorms.subarray(firstArticle, firstArticle + size.articles);
      this.#blocks.set(block, { firstChunk, firstArticle, chunkNorms, articleNorms });
      this.#ordered.push({ block, firstChunk });
      firstChunk += size.chunks;
      firstArticle += size.articles;
    }
    for (const { id, first_chunk, words, chunk_words } of articles) {
      const block = this.#blocks.get(blockOf(id));
      if (!block) continue;
      const article = block.firstArticle + placeOf(id);
      const start = block.firstChunk + first_chunk;
      const lengths = unpackIntegers(chunk_words);
      this.articleNorms[article] = lengthNorm(words, averages.article);
      for (const [index, length] of lengths.entries()) {
        this.chunkNorms[start + index] = lengthNorm(length, averages.chunk);
      }
      this.articleOf.fill(article, start, start + lengths.length);
      this.#firstChunks[article] = start;
      this.#counts[article] = lengths.length;
    }
  }

  placesOf(block: number): BlockPlaces | undefined {
    return this.#blocks.get(block);
  }

  /** The number of a chunk from its id. */
  chunkOf(id: number): number {
    return (this.#blocks.get(blockOf(id))?.firstChunk ?? 0) + placeOf(id);
  }

  /** The id of a chunk from its number. */
  idOf(chunk: number): number {
    let low = 0;
    let high = this.#ordered.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#ordered[middle]?.firstChunk ?? 0) <= chunk) low = middle;
      else high = middle;
    }
    const found = this.#ordered[low];
    if (!found) throw new Error(`There is no chunk ${chunk}.`);
    return idOf(found.block, chunk - found.firstChunk);
  }

  /** The chunks of an article, by its id. */
  chunksOf(article: number): ChunkRange {
    const block = this.#blocks.get(blockOf(article));
    const number = (block?.firstArticle ?? 0) + placeOf(article);
    const start = this.#firstChunks[number] ?? 0;
    return { start, end: start + (block ? (this.#counts[number] ?? 0) : 0) };
  }
}

/** @param hidden ids of articles of the generation that are left out; `row` counts without them */
export async function readLayout(
  queries: Reads,
  tables: VolumeTables,
  row: GenerationRow,
  hidden: ReadonlySet<number>,
): Promise<GenerationLayout> {
  const articles = await readArticles(queries, articleRow, tables, row);
  const shown = articles.filter(({ id }) => !hidden.has(id));
  return new GenerationLayout(shown, {
    chunk: row.chunk_words / row.chunks,
    article: row.article_words / row.articles,
  });
}

function blockSizes(articles: readonly ArticleLengths[]): Map<number, { chunks: number; articles: number }> {
  const sizes = new Map<number, { chunks: number; articles: number }>();
  for (const { id, first_chunk, chunk_words } of articles) {
    const size = sizes.get(blockOf(id)) ?? { chunks: 0, articles: 0 };
    size.chunks = Math.max(size.chunks, first_chunk + unpackIntegers(chunk_words).length);
    size.articles = Math.max(size.articles, placeOf(id) + 1);
    sizes.set(blockOf(id), size);
  }
  return sizes;
}
