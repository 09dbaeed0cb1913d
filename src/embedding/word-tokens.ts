/** Tokens of texts, word by word: most words have been seen before. */
export interface WordTokens {
  count(text: string): number;
  /** The ids of the text's first tokens, at most `limit` of them. */
  read(text: string, limit: number): number[];
}

/** So many words are remembered, about 10 MB, before the memory is started afresh. */
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
  const memory = new Map<string, readonly number[]>();

  function idsOf(word: string): readonly number[] {
    const known = memory.get(word);
    if (known) return known;
    const ids = encodeWord(word);
    if (word.length > LONGEST_REMEMBERED) return ids;
    if (memory.size >= MEMORY_LIMIT) memory.clear();
    memory.set(word, ids);
    return ids;
  }

  return {
    count: (text) => wordsOf(text).reduce((sum, word) => sum + idsOf(word).length, 0),
    read(text, limit) {
      const ids: number[] = [];
      for (const word of wordsOf(text)) {
        if (ids.length >= limit) break;
        for (const id of idsOf(word)) ids.push(id);
      }
      return ids.length > limit ? ids.slice(0, limit) : ids;
    },
  };
}

function wordsOf(text: string): string[] {
  return text.split(WHITE_SPACE).filter((word) => word !== "");
}
