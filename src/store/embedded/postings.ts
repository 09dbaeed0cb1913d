/** A posting packs the number of a chunk (or article) and how often it has the term into one integer. */
export const COUNT_BITS = 8;
/** Counts beyond this are kept as this: BM25 is long saturated there. */
export const MAX_COUNT = 255;

export function posting(document: number, count: number): number {
  return ((document << COUNT_BITS) | Math.min(count, MAX_COUNT)) >>> 0;
}

export function documentOf(postings: Uint32Array, position: number): number {
  return (postings[position] ?? 0) >>> COUNT_BITS;
}
