import { type Lexeme, lexemeOf } from "../language/lexemes.ts";
import { splitSentences } from "../language/sentences.ts";
import { isCapitalised, splitWords } from "../language/words.ts";
import type { Span } from "./answer.ts";

/** A sentence of a text and which of the text's words lie in it: `firstWord` up to but without `endWord`. */
export interface AnalysedSentence extends Span {
  readonly firstWord: number;
  readonly endWord: number;
}

/** A text with its words and sentences, laid out for a question to run over: each distinct word is compared once. */
export interface AnalysedText {
  readonly lexemes: readonly Lexeme[];
  /** For each word of the text its position in `lexemes`. */
  readonly words: Uint32Array;
  /** For each word of the text 1 when it begins with a capital. */
  readonly capitalised: Uint8Array;
  /** Offsets point into the text; every word lies in exactly one sentence. */
  readonly sentences: readonly AnalysedSentence[];
}

/** Finds the words and the sentences of a text. */
export function analyseText(text: string): AnalysedText {
  const found = splitWords(text);
  const lexemes: Lexeme[] = [];
  const positions = new Map<Lexeme, number>();
  const words = new Uint32Array(found.length);
  const capitalised = new Uint8Array(found.length);
  for (const [index, { raw }] of found.entries()) {
    const lexeme = lexemeOf(raw);
    let position = positions.get(lexeme);
    if (position === undefined) {
      position = lexemes.push(lexeme) - 1;
      positions.set(lexeme, position);
    }
    words[index] = position;
    if (isCapitalised(raw)) capitalised[index] = 1;
  }
  const sentences: AnalysedSentence[] = [];
  let word = 0;
  for (const { start, end } of splitSentences(text)) {
    const firstWord = word;
    while (word < found.length && (found[word]?.start ?? 0) < end) word++;
    sentences.push({ start, end, firstWord, endWord: word });
  }
  return { lexemes, words, capitalised, sentences };
}

/** The lexemes of a text's words, in order, with repetitions. */
export function lexemesOf(text: string): Lexeme[] {
  return splitWords(text).map(({ raw }) => lexemeOf(raw));
}

export function lexemeAt(text: AnalysedText, word: number): Lexeme | undefined {
  const position = text.words[word];
  return position === undefined ? undefined : text.lexemes[position];
}
