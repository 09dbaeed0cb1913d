/**
 * A posting is one bigint with all that a term's score of a chunk needs:
 * article 12 bits | chunk 17 bits | count 8 bits | words 16 bits, the first two by their places in the block. Never more
 * than 53 bits, so that it is exact as a JavaScript number. An article's posting has no chunk, and more room for counts:
 * article 12 bits | count 20 bits | words 21 bits.
 */
export const WORD_BITS = 16;
export const COUNT_BITS = 8;
export const CHUNK_BITS = 17;
export const ARTICLE_WORD_BITS = 21;
export const ARTICLE_COUNT_BITS = 20;
const ARTICLE_BITS = 12;
/** Counts beyond this are kept as this: BM25 is long saturated there. */
export const MAX_COUNT = 2 ** COUNT_BITS - 1;
export const MAX_BLOCK_ARTICLES = 2 ** ARTICLE_BITS;
export const MAX_BLOCK_CHUNKS = 2 ** CHUNK_BITS;
const MAX_WORDS = 2 ** WORD_BITS - 1;
const MAX_ARTICLE_COUNT = 2 ** ARTICLE_COUNT_BITS - 1;
const MAX_ARTICLE_WORDS = 2 ** ARTICLE_WORD_BITS - 1;

export function chunkPosting(article: number, chunk: number, count: number, words: number): number {
  const place = article * 2 ** CHUNK_BITS + chunk;
  return (place * 2 ** COUNT_BITS + Math.min(count, MAX_COUNT)) * 2 ** WORD_BITS + Math.min(words, MAX_WORDS);
}

export function articlePosting(article: number, count: number, words: number): number {
  const counted = article * 2 ** ARTICLE_COUNT_BITS + Math.min(count, MAX_ARTICLE_COUNT);
  return counted * 2 ** ARTICLE_WORD_BITS + Math.min(words, MAX_ARTICLE_WORDS);
}

/** The place of a posting's chunk in its block. */
export function chunkOf(posting: number): number {
  return Math.floor(posting / 2 ** (WORD_BITS + COUNT_BITS)) % 2 ** CHUNK_BITS;
}

export function countOf(posting: number): number {
  return Math.floor(posting / 2 ** WORD_BITS) % 2 ** COUNT_BITS;
}

/** The same of an article's posting. */
export function articleOf(posting: number): number {
  return Math.floor(posting / 2 ** (ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS));
}

export function articleCountOf(posting: number): number {
  return Math.floor(posting / 2 ** ARTICLE_WORD_BITS) % 2 ** ARTICLE_COUNT_BITS;
}
