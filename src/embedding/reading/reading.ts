/** A passage as the reader sees it: readable text only, without markup. */
export interface ReadablePassage {
  /** Title and headings, " › " between. */
  readonly heading: string;
  readonly sentences: readonly string[];
  /** The sentence that must be read, by its place, where the passage is too long for all; the first by default. */
  readonly around?: number | undefined;
}

/** What the reader makes of a passage: logits. */
export interface Reading {
  /** How much the passage is about the question. Only differences within one question mean something. */
  readonly relevance: number;
  /** Whether the passage answers the question. */
  readonly answers: number;
  /**
   * Whether each sentence of the passage is the one that answers: their softmax is a probability. -Infinity for one
   * that was not read, because it is empty or the passage was too long.
   */
  readonly sentences: readonly number[];
}

/** Reads passages one by one. */
export interface PassageReader {
  /** Undefined where there is nothing to read: a question or a passage without any word. */
  read(question: string, passage: ReadablePassage): Promise<Reading | undefined>;
}
