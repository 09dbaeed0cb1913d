import type { Pooling } from "./pooling.ts";

/** What must be known of a model beyond its files. */
export interface ModelProfile {
  readonly pooling: Pooling;
  /** The most tokens of one text, special tokens included. */
  readonly maxTokens: number;
  /** Put before a question or a passage, where the model was trained so. */
  readonly questionPrefix: string;
  readonly passagePrefix: string;
}

/** The model that ships with the project. */
export const BUILT_IN = "built-in";

const PLAIN = { questionPrefix: "", passagePrefix: "" };
const E5 = { questionPrefix: "query: ", passagePrefix: "passage: " };
const BGE = { questionPrefix: "Represent this sentence for searching relevant passages: ", passagePrefix: "" };

/** Passages beyond 256 tokens cost much and say little more: chunks are shorter anyway. */
const TRANSFORMER_TOKENS = 256;

const PROFILES: Readonly<Record<string, ModelProfile>> = {
  [BUILT_IN]: { pooling: "mean", maxTokens: 512, ...PLAIN },
  "Xenova/all-MiniLM-L6-v2": { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...PLAIN },
  "Xenova/all-MiniLM-L12-v2": { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...PLAIN },
  "Xenova/bge-small-en-v1.5": { pooling: "cls", maxTokens: TRANSFORMER_TOKENS, ...BGE },
  "Xenova/bge-base-en-v1.5": { pooling: "cls", maxTokens: TRANSFORMER_TOKENS, ...BGE },
  "Xenova/gte-small": { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...PLAIN },
  "Xenova/gte-base": { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...PLAIN },
  "Xenova/e5-small-v2": { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...E5 },
  "Xenova/multilingual-e5-small": { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...E5 },
  "Xenova/multilingual-e5-base": { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...E5 },
  "Xenova/bge-m3": { pooling: "cls", maxTokens: TRANSFORMER_TOKENS, ...PLAIN },
};

/** The profile of a model; one that is not in the table is taken to pool by the mean and to want no prefix. */
export function profileOf(model: string): ModelProfile {
  return PROFILES[model] ?? { pooling: "mean", maxTokens: TRANSFORMER_TOKENS, ...PLAIN };
}
