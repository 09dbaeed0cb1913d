import type { TokenLists, TokenTable } from "../../embedding/word-vectors/token-table.ts";
import type { Lexeme } from "../../language/lexemes.ts";

/** What the token table knows of some words, laid out flat for loops to run over: a list of tokens for each of them. */
export interface WordMeanings extends TokenLists {
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  /** The lengths of the words' vectors. */
  readonly lengths: Float32Array;
  /** For each word `markOf` it. */
  readonly marks: Uint8Array;
}

/** What is found as such alone has its meaning in the words beside it. */
const MEANINGLESS = { tokens: [], length: 0 };

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

/** How many words are remembered, in 4 MB. */
const REMEMBERED = 1 << 16;
/** Of a remembered word: the id of its lexeme and 1, its mark, its length, the number of its tokens and those. */
const ENTRY = 16;
const TOKENS_AT = 4;
/** Words of more tokens are not remembered: there are hardly any. */
const MOST_TOKENS = ENTRY - TOKENS_AT;

/** Makes a memory for the meanings of the words met last, each at the place that its id gives it. */
export function createMeanings(table: Pick<TokenTable, "wordOf">): FindMeanings {
  const memory = new Uint32Array(REMEMBERED * ENTRY);
  const lengthsInMemory = new Float32Array(memory.buffer);

  return (words) => {
    const list: number[] = [];
    const starts = new Uint32Array(words.length + 1);
    const lengths = new Float32Array(words.length);
    const marks = new Uint8Array(words.length);
    for (let index = 0; index < words.length; index++) {
      const lexeme = words[index];
      if (!lexeme) continue;
      const at = (lexeme.id & (REMEMBERED - 1)) * ENTRY;
      if (memory[at] === lexeme.id + 1) {
        const end = at + TOKENS_AT + (memory[at + 3] ?? 0);
        for (let token = at + TOKENS_AT; token < end; token++) list.push(memory[token] ?? 0);
        marks[index] = memory[at + 1] ?? 0;
        lengths[index] = lengthsInMemory[at + 2] ?? 0;
      } else {
        const { tokens, length } = lexeme.kind === "word" ? table.wordOf(lexeme.text) : MEANINGLESS;
        for (const token of tokens) list.push(token);
        marks[index] = markOf(lexeme);
        lengths[index] = length;
        if (tokens.length <= MOST_TOKENS) {
          memory.set([lexeme.id + 1, marks[index] ?? 0, 0, tokens.length, ...tokens], at);
          lengthsInMemory[at + 2] = length;
        }
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
