import { truncateTokens } from "./token-batch.ts";
import { createWordTokens } from "./word-tokens.ts";

/** What is asked of a model's tokenizer. */
export interface Tokenizer {
  /** Ids of a text, or of a pair of them, with the special tokens around. */
  encode(text: string, pair?: string): readonly number[];
  /** Ids of a text alone. */
  encodePlain(text: string): readonly number[];
  /** The texts that it takes for special tokens wherever they stand. */
  readonly specialTokens: readonly string[];
  /** The id that fills up shorter texts of a batch. */
  readonly padding: number;
  /** The most tokens that the model takes, special ones included. */
  readonly maxTokens: number;
  /** Whether the tokens of a text are those of its words, one after the other. */
  readonly isWordByWord: boolean;
}

/**
 * Makes a function that keeps an author's "[SEP]" from becoming the model's: with spaces inside its brackets it is text
 * like any other.
 */
export function createDefuser(specialTokens: readonly string[]): (text: string) => string {
  const bracketed = specialTokens.filter((token) => token.length > 2);
  if (bracketed.length === 0) return (text) => text;
  const pattern = new RegExp(bracketed.map(escapePattern).join("|"), "g");
  return (text) => text.replace(pattern, (token) => `${token[0]} ${token.slice(1, -1)} ${token.at(-1)}`);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

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
  if (tokenizer.isWordByWord && (around.length === 0 || around.length === 2)) {
    const words = createWordTokens(tokenizer.encodePlain);
    const between = (ids: number[]) => (first === undefined || last === undefined ? ids : [first, ...ids, last]);
    return {
      maxTokens,
      count: (text) => words.count(defuse(text)),
      read: (text) => between(words.read(defuse(text), maxTokens)),
    };
  }
  return {
    maxTokens,
    count: (text) => tokenizer.encode(defuse(text)).length - around.length,
    read: (text) => truncateTokens(tokenizer.encode(defuse(text)), most),
  };
}
