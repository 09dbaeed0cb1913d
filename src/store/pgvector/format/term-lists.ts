import { COUNT_BITS, MAX_ARTICLE_COUNT, posting } from "../../lexical/postings.ts";
import { packIntegers, unpackIntegers } from "./binary-arrays.ts";
import { ARTICLE_COUNT_BITS, articleCountOf, articleOf, chunkOf, countOf } from "./postings.ts";

/** Where a block's chunks and articles are in a generation, and what `lengthNorm` gives for each: 0 for those it lacks. */
export interface BlockPlaces {
  readonly firstChunk: number;
  readonly firstArticle: number;
  readonly chunkNorms: Float32Array;
  readonly articleNorms: Float32Array;
}

/** Where a term occurs in a generation, by the numbers of its layout, in the form that `TermScores` adds up. */
export interface TermOccurrences {
  readonly chunks: Uint32Array;
  readonly articles: Uint32Array;
  readonly articleCounts: Uint16Array;
}

/** The lists of a term in one block, as stored. */
export interface StoredLists {
  readonly block: number;
  readonly lists: Uint8Array;
}

/**
 * Packs what `postings.ts` packs into numbers once more, for reading all of it at once: how many chunks, then for each the
 * place in the block and the count (25 bits), then the same for articles (32 bits). Lengths are kept once a generation.
 */
export function packLists(chunkPostings: readonly number[], articlePostings: readonly number[]): Buffer<ArrayBuffer> {
  const integers = new Uint32Array(1 + chunkPostings.length + articlePostings.length);
  integers[0] = chunkPostings.length;
  let position = 1;
  for (const each of chunkPostings) integers[position++] = posting(chunkOf(each), countOf(each));
  for (const each of articlePostings) {
    integers[position++] = articleOf(each) * 2 ** ARTICLE_COUNT_BITS + articleCountOf(each);
  }
  return packIntegers(integers);
}

/** Puts the lists of a term together, leaving out the articles that the generation is without. */
export function unpackLists(
  rows: readonly StoredLists[],
  placesOf: (block: number) => BlockPlaces | undefined,
): TermOccurrences {
  const unpacked = rows.map(({ block, lists }) => ({ places: placesOf(block), lists: unpackIntegers(lists) }));
  const chunksIn = (lists: Uint32Array) => lists[0] ?? 0;
  const most = unpacked.reduce((sum, { lists }) => sum + chunksIn(lists), 0);
  const mostArticles = unpacked.reduce((sum, { lists }) => sum + lists.length - 1 - chunksIn(lists), 0);
  const chunks = new Uint32Array(most);
  const articles = new Uint32Array(mostArticles);
  const articleCounts = new Uint16Array(mostArticles);
  let chunk = 0;
  let article = 0;
  for (const { places, lists } of unpacked) {
    if (!places) continue;
    const { firstChunk, firstArticle, chunkNorms, articleNorms } = places;
    const end = 1 + chunksIn(lists);
    for (let index = 1; index < end; index += 1) {
      const each = lists[index] ?? 0;
      if (!chunkNorms[each >>> COUNT_BITS]) continue;
      chunks[chunk] = (firstChunk << COUNT_BITS) + each;
      chunk += 1;
    }
    for (let index = end; index < lists.length; index += 1) {
      const each = lists[index] ?? 0;
      const place = each >>> ARTICLE_COUNT_BITS;
      if (!articleNorms[place]) continue;
      articles[article] = firstArticle + place;
      articleCounts[article] = Math.min(each & (2 ** ARTICLE_COUNT_BITS - 1), MAX_ARTICLE_COUNT);
      article += 1;
    }
  }
  return {
    chunks: chunks.subarray(0, chunk),
    articles: articles.subarray(0, article),
    articleCounts: articleCounts.subarray(0, article),
  };
}
