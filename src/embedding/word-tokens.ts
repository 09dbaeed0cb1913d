import { RecentMemory } from "../system/recent-memory.ts";

/** Tokens of texts, word by word: most words have been seen before. */
export interface WordTokens {
  count(text: string): number;
  /** The ids of the text's first tokens, at most `limit` of them. */
  read(text: string, limit: number): number[];
}

/** How many words are kept: up to twice as many take about 15 MB. */
const MEMORY_LIMIT = 50_000;
/** Longer words seldom come again. */
const LONGEST_REMEMBERED = 64;
/** White space to every tokenizer; other kinds of it are left to the tokenizer. */
const WHITE_SPACE = /[ \t\n\r]+/;

/**
 * Makes a tokenizer of texts from one of words, for models whose tokens never reach across white space (BERT's: each
 * step of its normaliser looks at a word at most, and its words are cut at white space first). About ten times as fast.
 * @param encodeWord ids of a text without white space, no special tokens around them
 */
export function createWordTokens(encodeWord: (word: string) => readonly number[]): WordTokens {
  const memory = new RecentMemory<string, readonly number[]>(MEMORY_LIMIT);

  function idsOf(word: string): readonly number[] {
    const known = memory.get(word);
    if (known) return known;
    const ids = encodeWord(word);
    if (word.length <= LONGEST_REMEMBERED) memory.set(word, ids);
    return ids;
  }

  return {
    count(text) {
      let count = 0;
      for (const word of text.split(WHITE_SPACE)) if (word !== "") count += idsOf(word).length;
      return count;
    },
    read(text, limit) {
      const ids: number[] = [];
      for (const word of text.split(WHITE_SPACE)) {
        if (ids.length >= limit) break;
        if (word !== "") for (const id of idsOf(word)) ids.push(id);
      }
      return ids.length > limit ? ids.slice(0, limit) : ids;
    },
  };
}
