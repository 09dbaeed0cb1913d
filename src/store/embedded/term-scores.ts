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
  /** The articles that have the current term, ascending, and how often each has it. */
  readonly #counted: Uint32Array;
  readonly #counts: Uint32Array;
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

  /**
   * Adds up how often articles have the current term, from postings by chunk. `articleOf` gives each chunk's article,
   * `firstChunk` each article's first chunk, both counted in the segment.
   */
  countInArticles(
    postings: Uint32Array,
    start: number,
    end: number,
    articleOf: Uint32Array,
    firstChunk: Uint32Array,
  ): void {
    const counts = this.#counts;
    const counted = this.#counted;
    let length = this.#countedLength;
    let count = 0;
    let nextArticle = 0;
    for (let position = start; position < end; position += 1) {
      const posting = postings[position] ?? 0;
      const chunk = posting >>> COUNT_BITS;
      if (chunk >= nextArticle) {
        if (count > 0) counts[length++] = count;
        const article = articleOf[chunk] ?? 0;
        counted[length] = article;
        nextArticle = firstChunk[article + 1] ?? 0;
        count = 0;
      }
      count += posting & MAX_COUNT;
    }
    if (count > 0) counts[length++] = count;
    this.#countedLength = length;
  }

  /** Each chunk counts its article's title; the article itself has it once: takes the surplus away. */
  discountTitles(titles: Uint32Array, start: number, end: number, firstChunk: Uint32Array): void {
    const counts = this.#counts;
    const counted = this.#counted;
    let place = 0;
    for (let position = start; position < end; position += 1) {
      const posting = titles[position] ?? 0;
      const article = posting >>> COUNT_BITS;
      while (place < this.#countedLength && (counted[place] ?? 0) < article) place += 1;
      if (place === this.#countedLength) return;
      if (counted[place] !== article) continue;
      const chunks = (firstChunk[article + 1] ?? 0) - (firstChunk[article] ?? 0);
      counts[place] = (counts[place] ?? 0) - (posting & MAX_COUNT) * (chunks - 1);
    }
  }

  /** Adds the current term's score to the articles that were counted, and is ready for the next term. */
  addToArticles(firstArticle: number, idf: number): void {
    const { articles } = this;
    const norms = this.#articleNorms;
    const found = this.#foundArticles;
    const weight = idf * (K1 + 1);
    let length = this.#foundArticlesLength;
    for (let place = 0; place < this.#countedLength; place += 1) {
      const id = firstArticle + (this.#counted[place] ?? 0);
      const count = this.#counts[place] ?? 0;
      const before = articles[id] ?? 0;
      if (before === 0) found[length++] = id;
      articles[id] = before + (weight * count) / (count + (norms[id] ?? 1));
    }
    this.#foundArticlesLength = length;
    this.#countedLength = 0;
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
