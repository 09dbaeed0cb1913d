import { BUILT_IN } from "./models.ts";

/** A model that is known to load with the runtime that Footnote has, as its card describes it. */
export interface ListedModel {
  /** What EMBEDDING_MODEL or RERANKER_MODEL is set to. */
  readonly id: string;
  readonly purpose: "embedding" | "reranking";
  /** Of the files that are downloaded, in millions of bytes, roughly. */
  readonly megabytes: number;
  readonly dimensions?: number;
  readonly languages: string;
  readonly licence: string;
}

/**
 * Models of the hub with `onnx/model_quantized.onnx` in ONNX IR 8 or earlier, and tables of tokens (model2vec). Others of these families load as well; of newer ones
 * (ModernBERT, Qwen) the operators are unknown to the runtime of `@xenova/transformers`: see `runtime/reason-for-current.ts`.
 */
export const LISTED_MODELS: readonly ListedModel[] = [
  {
    id: BUILT_IN,
    purpose: "embedding",
    megabytes: 9,
    dimensions: 256,
    languages: "English",
    licence: "models/built-in/SOURCES.md",
  },
  {
    id: "Xenova/all-MiniLM-L6-v2",
    purpose: "embedding",
    megabytes: 24,
    dimensions: 384,
    languages: "English",
    licence: "Apache-2.0",
  },
  {
    id: "Xenova/bge-small-en-v1.5",
    purpose: "embedding",
    megabytes: 35,
    dimensions: 384,
    languages: "English",
    licence: "MIT",
  },
  {
    id: "Xenova/bge-base-en-v1.5",
    purpose: "embedding",
    megabytes: 110,
    dimensions: 768,
    languages: "English",
    licence: "MIT",
  },
  {
    id: "Xenova/multilingual-e5-small",
    purpose: "embedding",
    megabytes: 135,
    dimensions: 384,
    languages: "about a hundred",
    licence: "MIT",
  },
  {
    id: "Xenova/multilingual-e5-base",
    purpose: "embedding",
    megabytes: 296,
    dimensions: 768,
    languages: "about a hundred",
    licence: "MIT",
  },
  {
    id: "Xenova/paraphrase-multilingual-MiniLM-L12-v2",
    purpose: "embedding",
    megabytes: 127,
    dimensions: 384,
    languages: "fifty",
    licence: "Apache-2.0",
  },
  {
    id: "minishlab/potion-base-8M",
    purpose: "embedding",
    megabytes: 31,
    dimensions: 256,
    languages: "English",
    licence: "MIT",
  },
  {
    id: "minishlab/potion-retrieval-32M",
    purpose: "embedding",
    megabytes: 131,
    dimensions: 512,
    languages: "English",
    licence: "MIT",
  },
  {
    id: "minishlab/potion-multilingual-128M",
    purpose: "embedding",
    megabytes: 530,
    dimensions: 256,
    languages: "a hundred",
    licence: "MIT",
  },
  {
    id: "Xenova/ms-marco-MiniLM-L-6-v2",
    purpose: "reranking",
    megabytes: 24,
    languages: "English",
    licence: "Apache-2.0",
  },
  {
    id: "Xenova/bge-reranker-base",
    purpose: "reranking",
    megabytes: 297,
    languages: "English, Chinese",
    licence: "MIT",
  },
];
