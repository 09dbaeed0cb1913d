import type { TokenLists, TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";

/** What the token table knows of some words, laid out flat for loops to run over: a list of tokens for each of them. */
export interface WordMeanings extends TokenLists {
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  /** The lengths of the words' vectors. */
  readonly lengths: Float32Array;
}

export function meaningsOf(words: readonly Lexeme[], table: TokenTable): WordMeanings {
  const tokens: number[] = [];
  const starts = new Uint32Array(words.length + 1);
  const lengths = new Float32Array(words.length);
  for (let index = 0; index < words.length; index++) {
    const word = table.wordOf(words[index]?.text ?? "");
    for (const token of word.tokens) tokens.push(token);
    starts[index + 1] = tokens.length;
    lengths[index] = word.length;
  }
  return { tokens: Uint32Array.from(tokens), starts, lengths };
}

/** Adds one word's tokens to a list. */
export function addTokens(list: number[], { tokens, starts }: WordMeanings, word: number): void {
  const end = starts[word + 1] ?? 0;
  for (let index = starts[word] ?? end; index < end; index++) list.push(tokens[index] ?? 0);
}
