import { K1 } from "./bm25.ts";
import { COUNT_BITS, MAX_COUNT } from "./postings.ts";

/**
 * Adds up the BM25 of chunks and articles, by their numbers in the generation. Its loops go over every posting of a
 * question's terms, so they are written plainly, on typed arrays alone, and without a branch: keeping a list of the
 * chunks met so far took twice the time of all the rest. A term's score:
 * idf * (K1 + 1) * count / (count + norm), see `bm25.ts`.
 */
export class TermScores {
  /** Zero before a search, and afterwards where no term was found. */
  readonly chunks: Float32Array;
  readonly articles: Float32Array;
  readonly #chunkNorms: Float32Array;
  readonly #articleNorms: Float32Array;

  /** Takes what `lengthNorm` gives for each chunk and article. */
  constructor(chunkNorms: Float32Array, articleNorms: Float32Array) {
    this.#chunkNorms = chunkNorms;
    this.#articleNorms = articleNorms;
    this.chunks = new Float32Array(chunkNorms.length);
    this.articles = new Float32Array(articleNorms.length);
  }

  /** Adds a term's score to the chunks of some postings. */
  addToChunks(postings: Uint32Array, start: number, end: number, firstChunk: number, idf: number): void {
    const { chunks } = this;
    const norms = this.#chunkNorms;
    const weight = idf * (K1 + 1);
    for (let position = start; position < end; position += 1) {
      const posting = postings[position] ?? 0;
      const count = posting & MAX_COUNT;
      const id = firstChunk + (posting >>> COUNT_BITS);
      chunks[id] = (chunks[id] ?? 0) + (weight * count) / (count + (norms[id] ?? 1));
    }
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
    const weight = idf * (K1 + 1);
    for (let place = start; place < end; place += 1) {
      const id = firstArticle + (numbers[place] ?? 0);
      const count = counts[place] ?? 0;
      articles[id] = (articles[id] ?? 0) + (weight * count) / (count + (norms[id] ?? 1));
    }
  }

  highestChunk(): number {
    return highest(this.chunks);
  }

  highestArticle(): number {
    return highest(this.articles);
  }

  clear(): void {
    this.chunks.fill(0);
    this.articles.fill(0);
  }
}

function highest(scores: Float32Array): number {
  let result = 0;
  for (let id = 0; id < scores.length; id += 1) {
    const score = scores[id] ?? 0;
    if (score > result) result = score;
  }
  return result;
}
