import type { TokenLists, TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";

/** What the token table knows of some words, laid out flat for loops to run over: a list of tokens for each of them. */
export interface WordMeanings extends TokenLists {
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  /** The lengths of the words' vectors. */
  readonly lengths: Float32Array;
  /** For each word `markOf` it. */
  readonly marks: Uint8Array;
}

export type FindMeanings = (words: readonly Lexeme[]) => WordMeanings;

const STOP_WORD = 128;

/**
 * Seven bits that are the same for words of one stem, and STOP_WORD for stop words: most words can be told apart by
 * them from a question's terms without looking at the words themselves, which lie scattered in memory.
 */
export function markOf({ stem, stop }: Pick<Lexeme, "stem" | "stop">): number {
  return stemMark(stem) + (stop ? STOP_WORD : 0);
}

function stemMark(stem: string): number {
  let hash = 0;
  for (let at = 0; at < stem.length; at++) hash = (Math.imul(hash, 31) + stem.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 7) ^ (hash >>> 14)) & (STOP_WORD - 1);
}

export function isStopMark(mark: number): boolean {
  return mark >= STOP_WORD;
}

/** So many words are remembered, in 2 MB. */
const REMEMBERED = 1 << 16;
/** Of a remembered word: the id of its lexeme and 1, its mark, its length, the number of its tokens and those. */
const ENTRY = 8;
const MOST_TOKENS = ENTRY - 4;

/** Makes a memory for the meanings of the words met last, each at the place that its id gives it. */
export function createMeanings(table: Pick<TokenTable, "wordOf">): FindMeanings {
  const memory = new Uint32Array(REMEMBERED * ENTRY);
  const lengthsInMemory = new Float32Array(memory.buffer);

  /** Where in the memory the word stands; undefined for words of too many tokens. */
  function remember(lexeme: Lexeme): number | undefined {
    const at = (lexeme.id & (REMEMBERED - 1)) * ENTRY;
    if (memory[at] === lexeme.id + 1) return at;
    const { tokens, length } = table.wordOf(lexeme.text);
    if (tokens.length > MOST_TOKENS) return undefined;
    memory[at] = lexeme.id + 1;
    memory[at + 1] = markOf(lexeme);
    lengthsInMemory[at + 2] = length;
    memory[at + 3] = tokens.length;
    memory.set(tokens, at + 4);
    return at;
  }

  return (words) => {
    const list: number[] = [];
    const starts = new Uint32Array(words.length + 1);
    const lengths = new Float32Array(words.length);
    const marks = new Uint8Array(words.length);
    for (const [index, lexeme] of words.entries()) {
      const at = remember(lexeme);
      if (at === undefined) {
        const { tokens, length } = table.wordOf(lexeme.text);
        list.push(...tokens);
        lengths[index] = length;
        marks[index] = markOf(lexeme);
      } else {
        const end = at + 4 + (memory[at + 3] ?? 0);
        for (let token = at + 4; token < end; token++) list.push(memory[token] ?? 0);
        lengths[index] = lengthsInMemory[at + 2] ?? 0;
        marks[index] = memory[at + 1] ?? 0;
      }
      starts[index + 1] = list.length;
    }
    return { tokens: new Uint32Array(list), starts, lengths, marks };
  };
}

/** Adds one word's tokens to a list. */
export function addTokens(list: number[], { tokens, starts }: WordMeanings, word: number): void {
  const end = starts[word + 1] ?? 0;
  for (let index = starts[word] ?? end; index < end; index++) list.push(tokens[index] ?? 0);
}
