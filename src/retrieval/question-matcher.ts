import { lengthOf, type TokenTable, type WordVector } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";
import type { BareTerm } from "./question.ts";
import { countDifferentSigns, dotProduct, sumOfWords } from "./word-vectors.ts";

/** Likenesses below this are chance, as measured on the built-in table. */
const LEAST_COSINE = 0.35;
/** A likeness is never worth as much as the word itself. */
const MOST_COSINE = 0.95;
/**
 * Words whose vectors differ in more signs than this share are not compared further: of 1.8 million pairs of words that
 * leaves 3 %, and drops .2 % of those that are alike.
 */
const MOST_DIFFERENT_SIGNS = 112 / 256;

/** A word seen from one question. */
export interface WordMatch {
  /** Dot product of the question's unit-length vector and the word's vector. */
  readonly dot: number;
  /** Likeness to each term of the question; undefined when it is like none of them. */
  readonly likeness: Float32Array | undefined;
}

/**
 * Compares words with one question, each distinct word once. The likeness of a word to a term is 1 where their stems are
 * equal, else the cosine of their vectors if it is above .35 (at most .95), else 0; a number is like nothing but itself,
 * a stop word like nothing.
 */
export interface QuestionMatcher {
  readonly terms: number;
  match(word: Lexeme): WordMatch;
}

export function createQuestionMatcher(
  terms: readonly BareTerm[],
  words: readonly Lexeme[],
  table: TokenTable,
): QuestionMatcher {
  const question = toUnit(sumOfWords(words, table));
  const vectors = terms.map((term) => (term.isNumber ? undefined : table.vectorOf(term.word)));
  const mostDifferent = MOST_DIFFERENT_SIGNS * table.dimensions;
  const memory = new Map<Lexeme, WordMatch>();

  function likenessOf(word: Lexeme, vector: WordVector): Float32Array | undefined {
    let likeness: Float32Array | undefined;
    for (let index = 0; index < terms.length; index++) {
      const value = terms[index]?.stem === word.stem ? 1 : word.stop ? 0 : softCosine(vectors[index], vector);
      if (value === 0) continue;
      likeness ??= new Float32Array(terms.length);
      likeness[index] = value;
    }
    return likeness;
  }

  function softCosine(term: WordVector | undefined, word: WordVector): number {
    if (!term || countDifferentSigns(term.signs, word.signs) > mostDifferent) return 0;
    const cosine = dotProduct(term.sum, word.sum) / (term.norm * word.norm);
    return cosine > LEAST_COSINE ? Math.min(cosine, MOST_COSINE) : 0;
  }

  return {
    terms: terms.length,
    match(word) {
      const known = memory.get(word);
      if (known) return known;
      const vector = table.vectorOf(word.text);
      const match = { dot: dotProduct(question, vector.sum), likeness: likenessOf(word, vector) };
      memory.set(word, match);
      return match;
    },
  };
}

function toUnit(vector: Float32Array): Float32Array {
  const length = lengthOf(vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
