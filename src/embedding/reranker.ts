/** Reads a question and a passage together and tells how well the one answers the other. */
export interface Reranker {
  /** The model, as named by RERANKER_MODEL. */
  readonly model: string;
  /** One score a passage, in order. Only their order within one question means something: higher is better. */
  score(question: string, passages: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}
