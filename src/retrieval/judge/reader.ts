/** A passage as the reader sees it: readable text only, without markup. */
export interface ReadablePassage {
  /** Title and headings, " › " between. */
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** What the reader makes of a passage: logits. */
export interface Reading {
  readonly relevance: number;
  readonly answers: number;
  /** One for each sentence of the passage; -Infinity for one that was not read, because the passage was too long. */
  readonly sentences: readonly number[];
}

/** Reads passages together with a question, as a second opinion on what the terms and vectors say. */
export interface Reader {
  /** One reading a passage, in order: undefined for one that was not read (no time, no reader, a failure). Never rejects. */
  read(question: string, passages: readonly ReadablePassage[]): Promise<readonly (Reading | undefined)[]>;
}
