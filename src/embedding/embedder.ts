/** Turns text into unit-length vectors. Implementations differ in model and in where they run, never in meaning. */
export interface Embedder {
  /** The model, as named by EMBEDDING_MODEL. */
  readonly model: string;
  /** sha256, hex, of the model's files: an index built with other weights is refused by it. */
  readonly checksum: string;
  readonly dimensions: number;
  /** The most tokens that one text may have; what lies beyond would be cut off unseen. */
  readonly maxTokens: number;
  /** Tokens of a text, special tokens not counted. */
  countTokens(text: string): number;
  embedQuestion(question: string): Promise<Float32Array>;
  /** One vector a text, in order. Batches, yields to the event loop between batches. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** An embedder that may run in another process. Counting is left out: who cuts articles needs it at once. */
export type RemoteEmbedder = Omit<Embedder, "countTokens">;
