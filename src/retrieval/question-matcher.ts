import type { TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";
import type { BareTerm } from "./question.ts";
import { dotProduct, lengthOf, sumOfWords } from "./word-vectors.ts";

/** Likenesses below this are chance, as measured on the built-in table. */
const LEAST_COSINE = 0.35;
/** A likeness is never worth as much as the word itself. */
const MOST_COSINE = 0.95;

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
  const units = terms.map((term) => (term.isNumber ? undefined : toUnit(table.vectorOf(term.word).sum.slice())));
  const memory = new Map<Lexeme, WordMatch>();

  function likenessOf(word: Lexeme, sum: Float32Array, norm: number): Float32Array | undefined {
    let likeness: Float32Array | undefined;
    for (const [index, term] of terms.entries()) {
      const value = term.stem === word.stem ? 1 : word.stop ? 0 : softCosine(units[index], sum, norm);
      if (value === 0) continue;
      likeness ??= new Float32Array(terms.length);
      likeness[index] = value;
    }
    return likeness;
  }

  return {
    terms: terms.length,
    match(word) {
      const known = memory.get(word);
      if (known) return known;
      const { sum, norm } = table.vectorOf(word.text);
      const match = { dot: dotProduct(question, sum), likeness: likenessOf(word, sum, norm) };
      memory.set(word, match);
      return match;
    },
  };
}

function softCosine(unit: Float32Array | undefined, sum: Float32Array, norm: number): number {
  if (!unit || norm === 0) return 0;
  const cosine = dotProduct(unit, sum) / norm;
  return cosine > LEAST_COSINE ? Math.min(cosine, MOST_COSINE) : 0;
}

function toUnit(vector: Float32Array): Float32Array {
  const length = lengthOf(vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
