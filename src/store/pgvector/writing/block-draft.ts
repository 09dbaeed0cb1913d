import { createHash } from "node:crypto";
import { checkEmbedding } from "../../embedding-check.ts";
import type { ArticleRecord, ChunkRecord } from "../../generations.ts";
import { packOutline } from "../../packed-outline.ts";
import { idOf } from "../format/ids.ts";
import { MAX_BLOCK_ARTICLES, MAX_BLOCK_CHUNKS } from "../format/postings.ts";
import { toStored } from "../format/stored-strings.ts";
import { BlockPostings, type TermRow } from "./block-postings.ts";

/** A block is closed when it has this many chunks: short lists to look into, and few rows a term. */
export const BLOCK_CHUNKS = 1024;

export interface ArticleRow {
  readonly id: number;
  readonly path: string;
  readonly metadata: string;
  readonly checksum: string;
  readonly indexedAt: string;
  readonly chunks: number;
  /** Terms of the title and of all chunks, and the title's alone. */
  readonly words: number;
  readonly titleWords: number;
  /** The place of its first chunk in the block, and each chunk's words with the title's. */
  readonly firstChunk: number;
  readonly chunkWords: readonly number[];
  readonly text: string;
  readonly outline: Buffer;
  /** Of the text and of the outline. */
  readonly textCheck: string;
}

export interface ChunkRow extends Omit<ChunkRecord, "key" | "terms" | "outline"> {
  readonly id: number;
  readonly article: number;
  readonly key: string;
  readonly words: number;
  readonly text: string;
  readonly outline: Buffer;
  /** Of the text and of the outline. */
  readonly textCheck: string;
}

export interface BlockRows {
  readonly block: number;
  readonly articles: readonly ArticleRow[];
  readonly chunks: readonly ChunkRow[];
  readonly terms: readonly TermRow[];
}

/** Articles on their way into the database, as the rows that they become there. */
export class BlockDraft {
  readonly #block: number;
  readonly #dimensions: number;
  readonly #articles: ArticleRow[] = [];
  readonly #chunks: ChunkRow[] = [];
  readonly #postings = new BlockPostings();

  constructor(block: number, dimensions: number) {
    this.#block = block;
    this.#dimensions = dimensions;
  }

  get isEmpty(): boolean {
    return this.#articles.length === 0;
  }

  get isFull(): boolean {
    return this.#chunks.length >= BLOCK_CHUNKS || this.#articles.length >= BLOCK_CHUNKS;
  }

  /** Throws on an embedding of other dimensions or another length than 1. */
  add(article: ArticleRecord, chunks: readonly ChunkRecord[]): void {
    for (const { embedding } of chunks) checkEmbedding(embedding, this.#dimensions, article.path);
    const place = this.#articles.length;
    const id = idOf(this.#block, place);
    if (place >= MAX_BLOCK_ARTICLES || this.#chunks.length + chunks.length > MAX_BLOCK_CHUNKS) {
      throw new Error(`${article.path} has too many chunks (${chunks.length}) for one block.`);
    }
    const text = toStored(article.text);
    const outline = packOutline(article.outline);
    const titleWords = chunks.length === 0 ? 0 : article.titleTerms.length;
    this.#articles.push({
      id,
      path: toStored(article.path),
      metadata: toStored(JSON.stringify(article.metadata)),
      checksum: article.checksum,
      indexedAt: article.indexedAt,
      chunks: chunks.length,
      words: chunks.reduce((sum, chunk) => sum + chunk.terms.length, titleWords),
      titleWords,
      firstChunk: this.#chunks.length,
      chunkWords: chunks.map(({ terms }) => titleWords + terms.length),
      text,
      outline,
      textCheck: md5(text) + md5(outline),
    });
    this.#postings.addArticle(place, this.#chunks.length, article.titleTerms, chunks);
    for (const { terms, heading, ...chunk } of chunks) {
      const chunkText = toStored(article.text.slice(chunk.start, chunk.end));
      const chunkOutline = packOutline(chunk.outline);
      this.#chunks.push({
        ...chunk,
        id: idOf(this.#block, this.#chunks.length),
        article: id,
        heading: toStored(heading),
        words: titleWords + terms.length,
        text: chunkText,
        outline: chunkOutline,
        textCheck: md5(chunkText) + md5(chunkOutline),
      });
    }
  }

  finish(): BlockRows {
    return { block: this.#block, articles: this.#articles, chunks: this.#chunks, terms: this.#postings.finish() };
  }
}

function md5(text: string | Buffer): string {
  return createHash("md5").update(text).digest("hex");
}
