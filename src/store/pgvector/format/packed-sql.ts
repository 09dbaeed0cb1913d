import { PLACE_BITS } from "./ids.ts";
import { ARTICLE_COUNT_BITS, ARTICLE_WORD_BITS, CHUNK_BITS, COUNT_BITS, WORD_BITS } from "./postings.ts";

// What `ids.ts` and `postings.ts` do with numbers, as SQL.

const lowest = (bits: number) => 2 ** bits - 1;

/** The number of a chunk or an article. */
export const sqlIdOf = (block: string, place: string) => `(${block} << ${PLACE_BITS} | ${place})`;
export const sqlBlockOf = (id: string) => `${id} >> ${PLACE_BITS}`;
export const sqlPlaceOf = (id: string) => `${id} & ${lowest(PLACE_BITS)}`;

/** The blocks and, in arrays, the places in them of the articles or chunks whose numbers are in the array `parameter`. */
export const placesByBlock = (parameter: string) =>
  `SELECT ${sqlBlockOf("id")} AS block, array_agg(${sqlPlaceOf("id")}) AS places
   FROM unnest(${parameter}::bigint[]) AS id GROUP BY 1`;

/** A chunk within its block: the place of its article, then its own. */
export const packedPlace = {
  of: (article: string, chunk: string) => `(${article} << ${CHUNK_BITS} | ${chunk})`,
  articleIn: (place: string) => `(${place} >> ${CHUNK_BITS})`,
  chunkIn: (place: string) => `${place} & ${lowest(CHUNK_BITS)}`,
};

const PLACE = `posting >> ${WORD_BITS + COUNT_BITS}`;

/** What is in a chunk's `posting`. */
export const CHUNK_POSTING = {
  place: PLACE,
  article: `posting >> ${CHUNK_BITS + COUNT_BITS + WORD_BITS}`,
  chunk: packedPlace.chunkIn(PLACE),
  count: `(posting >> ${WORD_BITS} & ${lowest(COUNT_BITS)})`,
  words: `(posting & ${lowest(WORD_BITS)})`,
};

/** What is in an article's. */
export const ARTICLE_POSTING = {
  article: `posting >> ${ARTICLE_WORD_BITS + ARTICLE_COUNT_BITS}`,
  count: `(posting >> ${ARTICLE_WORD_BITS} & ${lowest(ARTICLE_COUNT_BITS)})`,
  words: `(posting & ${lowest(ARTICLE_WORD_BITS)})`,
};
