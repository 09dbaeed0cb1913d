import type { TokenBatch } from "./token-batch.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** A model as it comes from its folder: tokens in, one tensor out. */
export interface TextModel {
  readonly tokenizer: Tokenizer;
  /** Computes the model's first output: [texts, tokens, dimensions] of an encoder, [texts, labels] of a classifier. */
  run(batch: TokenBatch): Promise<OutputTensor>;
  close(): Promise<void>;
}

export interface OutputTensor {
  /** Row-major. */
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
