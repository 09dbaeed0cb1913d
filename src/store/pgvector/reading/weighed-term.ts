import type { TermCounts } from "./term-cache.ts";

/** A term of a question that occurs, as it is stored. */
export interface WeighedTerm {
  readonly term: string;
  readonly counts: TermCounts;
  /** Its inverse document frequencies. */
  readonly chunkIdf: number;
  readonly articleIdf: number;
}
