import type { QuantisedQuestion } from "../segment/quantised-rows.ts";

/** A run of chunks or rows, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Scores the quantised rows of one segment against a question. */
export interface RowScanner {
  /** Where the rows are to be read into before the first scan. */
  readonly rows: Uint8Array;
  /**
   * Scores the rows in `ranges`. `scores[row]` times the question's scale is about the cosine;
   * entries outside the ranges mean nothing, and the array is overwritten by the next call.
   */
  scan(question: QuantisedQuestion, ranges: readonly Range[]): Float32Array;
}
