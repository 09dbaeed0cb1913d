import { truncateTokens } from "./token-batch.ts";
import { createDefuser, type Tokenizer } from "./tokenizer.ts";
import { createWordTokens } from "./word-tokens.ts";

/** Texts as a model reads them; its special tokens in them are text like any other. */
export interface TextTokens {
  /** The most tokens that one text may have, special tokens not counted. */
  readonly maxTokens: number;
  /** Tokens of a text, special tokens not counted. */
  count(text: string): number;
  /** Ids of a text with the special tokens around, cut at the limit. */
  read(text: string): readonly number[];
}

/** @param limit the most tokens of a text, special tokens included; the tokenizer's own limit, where lower, holds */
export function createTextTokens(tokenizer: Tokenizer, limit: number): TextTokens {
  const most = Math.min(limit, tokenizer.maxTokens);
  const around = tokenizer.encode("");
  const defuse = createDefuser(tokenizer.specialTokens);
  const maxTokens = most - around.length;
  const [first, last] = around;
  if (tokenizer.isWordByWord && first !== undefined && last !== undefined && around.length === 2) {
    const words = createWordTokens(tokenizer.encodePlain);
    return {
      maxTokens,
      count: (text) => words.count(defuse(text)),
      read: (text) => [first, ...words.read(defuse(text), maxTokens), last],
    };
  }
  return {
    maxTokens,
    count: (text) => tokenizer.encode(defuse(text)).length - around.length,
    read: (text) => truncateTokens(tokenizer.encode(defuse(text)), most),
  };
}
