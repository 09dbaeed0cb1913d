/** A posting packs the number of a chunk and how often it has the term into one integer. */
export const COUNT_BITS = 8;
/** Counts beyond this are kept as this: BM25 is long saturated there. */
export const MAX_COUNT = 255;

/** The same for articles, whose numbers and counts are kept apart. */
export const MAX_ARTICLE_COUNT = 65_535;

export function posting(chunk: number, count: number): number {
  return ((chunk << COUNT_BITS) | Math.min(count, MAX_COUNT)) >>> 0;
}

/** No posting of this chunk or a later one is less. */
export function leastPosting(chunk: number): number {
  return chunk * 2 ** COUNT_BITS;
}
