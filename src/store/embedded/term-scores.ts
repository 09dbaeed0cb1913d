import { K1 } from "./bm25.ts";
import { COUNT_BITS, MAX_COUNT } from "./postings.ts";

/**
 * Adds up the BM25 of chunks and articles, by their numbers in the generation. Its loops go over every posting of a
 * question's terms, so they are written plainly, on typed arrays alone. A term's score:
 * idf * (K1 + 1) * count / (count + norm), see `bm25.ts`.
 */
export class TermScores {
  /** Zero before a search. */
  readonly chunks: Float32Array;
  readonly articles: Float32Array;
  readonly #chunkNorms: Float32Array;
  readonly #articleNorms: Float32Array;
  /** The chunks with a score, then nothing of meaning. */
  readonly #found: Uint32Array;
  readonly #foundArticles: Uint32Array;
  #foundLength = 0;
  #foundArticlesLength = 0;

  /** Takes what `lengthNorm` gives for each chunk and article. */
  constructor(chunkNorms: Float32Array, articleNorms: Float32Array) {
    this.#chunkNorms = chunkNorms;
    this.#articleNorms = articleNorms;
    this.chunks = new Float32Array(chunkNorms.length);
    this.articles = new Float32Array(articleNorms.length);
    this.#found = new Uint32Array(chunkNorms.length);
    this.#foundArticles = new Uint32Array(articleNorms.length);
  }

  /** The chunks with a score, in no particular order. */
  get found(): Uint32Array {
    return this.#found.subarray(0, this.#foundLength);
  }

  /** Adds a term's score to the chunks of some postings. */
  addToChunks(postings: Uint32Array, start: number, end: number, firstChunk: number, idf: number): void {
    const { chunks } = this;
    const norms = this.#chunkNorms;
    const found = this.#found;
    const weight = idf * (K1 + 1);
    let length = this.#foundLength;
    for (let position = start; position < end; position += 1) {
      const posting = postings[position] ?? 0;
      const count = posting & MAX_COUNT;
      const id = firstChunk + (posting >>> COUNT_BITS);
      const before = chunks[id] ?? 0;
      if (before === 0) found[length++] = id;
      chunks[id] = before + (weight * count) / (count + (norms[id] ?? 1));
    }
    this.#foundLength = length;
  }

  /** Adds a term's score to some of the articles that have it; `counts` says how often each does. */
  addToArticles(
    numbers: Uint32Array,
    counts: Uint16Array,
    start: number,
    end: number,
    firstArticle: number,
    idf: number,
  ): void {
    const { articles } = this;
    const norms = this.#articleNorms;
    const found = this.#foundArticles;
    const weight = idf * (K1 + 1);
    let length = this.#foundArticlesLength;
    for (let place = start; place < end; place += 1) {
      const id = firstArticle + (numbers[place] ?? 0);
      const count = counts[place] ?? 0;
      const before = articles[id] ?? 0;
      if (before === 0) found[length++] = id;
      articles[id] = before + (weight * count) / (count + (norms[id] ?? 1));
    }
    this.#foundArticlesLength = length;
  }

  highestChunk(): number {
    return highest(this.found, this.chunks);
  }

  highestArticle(): number {
    return highest(this.#foundArticles.subarray(0, this.#foundArticlesLength), this.articles);
  }

  clear(): void {
    this.chunks.fill(0);
    this.articles.fill(0);
    this.#foundLength = 0;
    this.#foundArticlesLength = 0;
  }
}

function highest(ids: Uint32Array, scores: Float32Array): number {
  let result = 0;
  for (let index = 0; index < ids.length; index += 1) {
    const score = scores[ids[index] ?? 0] ?? 0;
    if (score > result) result = score;
  }
  return result;
}
