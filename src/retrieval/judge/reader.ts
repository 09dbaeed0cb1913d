import type { ReadablePassage, Reading } from "../../embedding/reading/reading.ts";

export type { ReadablePassage, Reading };

/** Reads passages together with a question, as a second opinion on what the terms and vectors say. */
export interface Reader {
  /**
   * One reading a passage, in order: undefined for one that was not read (beyond the first five, no time, no reader, a
   * failure). Where time is short it is the first that are read. Never rejects where members wait.
   */
  read(question: string, passages: readonly ReadablePassage[]): Promise<readonly (Reading | undefined)[]>;
}

/** How many of a question's passages are read: more hardly ever hold a better answer (8 against 5: the same within noise). */
export const MOST_PASSAGES = 5;
