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
  /** How often each article has the current term. */
  readonly #counts: Uint32Array;
  /** The articles that have the current term. */
  readonly #counted: Uint32Array;
  #foundLength = 0;
  #foundArticlesLength = 0;
  #countedLength = 0;

  /** Takes what `lengthNorm` gives for each chunk and article. */
  constructor(chunkNorms: Float32Array, articleNorms: Float32Array) {
    this.#chunkNorms = chunkNorms;
    this.#articleNorms = articleNorms;
    this.chunks = new Float32Array(chunkNorms.length);
    this.articles = new Float32Array(articleNorms.length);
    this.#found = new Uint32Array(chunkNorms.length);
    this.#foundArticles = new Uint32Array(articleNorms.length);
    this.#counts = new Uint32Array(articleNorms.length);
    this.#counted = new Uint32Array(articleNorms.length);
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

  /** Adds up how often articles have the current term. `articleOf` gives each chunk's article. */
  countInArticles(
    postings: Uint32Array,
    start: number,
    end: number,
    articleOf: Uint32Array,
    firstArticle: number,
  ): void {
    const counts = this.#counts;
    const counted = this.#counted;
    let length = this.#countedLength;
    for (let position = start; position < end; position += 1) {
      const posting = postings[position] ?? 0;
      const article = firstArticle + (articleOf[posting >>> COUNT_BITS] ?? 0);
      const before = counts[article] ?? 0;
      if (before === 0) counted[length++] = article;
      counts[article] = before + (posting & MAX_COUNT);
    }
    this.#countedLength = length;
  }

  /** Takes away what was counted too often in an article, if it was counted at all. */
  discountInArticle(article: number, surplus: number): void {
    const count = this.#counts[article] ?? 0;
    if (count > 0) this.#counts[article] = count - surplus;
  }

  /** Adds the current term's score to the articles that were counted, and is ready for the next term. */
  addToArticles(idf: number): void {
    for (let index = 0; index < this.#countedLength; index += 1) {
      const article = this.#counted[index] ?? 0;
      const count = this.#counts[article] ?? 0;
      const before = this.articles[article] ?? 0;
      if (before === 0) this.#foundArticles[this.#foundArticlesLength++] = article;
      this.articles[article] = before + (idf * (K1 + 1) * count) / (count + (this.#articleNorms[article] ?? 1));
      this.#counts[article] = 0;
    }
    this.#countedLength = 0;
  }

  highestChunk(): number {
    return highest(this.found, this.chunks);
  }

  highestArticle(): number {
    return highest(this.#foundArticles.subarray(0, this.#foundArticlesLength), this.articles);
  }

  clear(): void {
    for (let index = 0; index < this.#foundLength; index += 1) this.chunks[this.#found[index] ?? 0] = 0;
    for (let index = 0; index < this.#foundArticlesLength; index += 1)
      this.articles[this.#foundArticles[index] ?? 0] = 0;
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
