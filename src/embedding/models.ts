import type { Pooling } from "./pooling.ts";

/** What must be known of a model beyond its files. */
export interface ModelProfile {
  readonly pooling: Pooling;
  /** The most tokens of one text, special tokens included; the model's own limit, where lower, goes before it. */
  readonly maxTokens: number;
  /** Put before a question or a passage, where the model was trained so. */
  readonly questionPrefix: string;
  readonly passagePrefix: string;
  /** Whether a token's vector is the same in every text: then each is computed but once. */
  readonly isContextFree: boolean;
}

/** The model that ships with the project. */
export const BUILT_IN = "built-in";

const FOLDER_NAME = /^(\.{0,2}[\\/]|[A-Za-z]:[\\/])/;
const SEPARATOR = /[\\/]/;

/** Passages beyond 256 tokens cost much and say little more: chunks are shorter anyway. */
const TRANSFORMER_TOKENS = 256;

const PLAIN: ModelProfile = {
  pooling: "mean",
  maxTokens: TRANSFORMER_TOKENS,
  questionPrefix: "",
  passagePrefix: "",
  isContextFree: false,
};
const E5: ModelProfile = { ...PLAIN, questionPrefix: "query: ", passagePrefix: "passage: " };
const CLS: ModelProfile = { ...PLAIN, pooling: "cls" };
const SEARCHING: ModelProfile = {
  ...CLS,
  questionPrefix: "Represent this sentence for searching relevant passages: ",
};

/**
 * Profiles by the name of a model, whoever offers it, as their model cards give them. The first that fits holds; an E5
 * that was trained to take instructions wants other words.
 */
const PROFILES: readonly (readonly [RegExp, ModelProfile])[] = [
  [/^bge-m3/, CLS],
  [/^bge-(small|base|large)-en/, SEARCHING],
  [/^bge-(small|base|large)-zh/, { ...CLS, questionPrefix: "为这个句子生成表示以用于检索相关文章：" }],
  [/^(mxbai-embed|snowflake-arctic-embed)/, SEARCHING],
  [/^multilingual-e5-(small|base|large)$/, E5],
  [/^e5-(small|base|large)/, E5],
  [/^nomic-embed-text/, { ...PLAIN, questionPrefix: "search_query: ", passagePrefix: "search_document: " }],
  // Tables of tokens, which model2vec makes.
  [/^(potion-|M2V_)/, PLAIN],
  [/^(gte-(small|base|large)$|all-MiniLM|paraphrase-|multi-qa-|jina-embeddings)/, PLAIN],
];

/** Whether a model is in the table: of any other, pooling and prefixes are a guess. */
export function isKnownModel(model: string): boolean {
  return model === BUILT_IN || findProfile(model) !== undefined;
}

/** The profile of a model; one that is not in the table is taken to pool by the mean and to want no prefix. */
export function profileOf(model: string): ModelProfile {
  if (model === BUILT_IN) return { ...PLAIN, maxTokens: 512, isContextFree: true };
  return findProfile(model) ?? PLAIN;
}

/** Whether a model's name is the path of a folder on this machine, which begins with a dot, a slash or a drive, rather than a hub id. */
export function isFolderName(model: string): boolean {
  return FOLDER_NAME.test(model);
}

function findProfile(model: string): ModelProfile | undefined {
  const name = model.split(SEPARATOR).findLast((part) => part !== "") ?? "";
  return PROFILES.find(([pattern]) => pattern.test(name))?.[1];
}
