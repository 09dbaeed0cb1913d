import type { TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";
import type { BareTerm } from "./question.ts";
import { isStopMark, markOf, type WordMeanings } from "./word-meanings.ts";

/** Likenesses below this are chance, as measured on the built-in table. */
const LEAST_COSINE = 0.35;
/** A likeness is never worth as much as the word itself. */
const MOST_COSINE = 0.95;

/** Words seen from one question. */
export interface WordMatches {
  /** For each word the dot product of the question's unit-length vector and the word's vector. */
  readonly dots: Float32Array;
  /** For each word 1 when it is like any term of the question. */
  readonly isLike: Uint8Array;
  /** Likeness to each term of the question, [words, terms]; meaningless for words that are like none. */
  readonly likeness: Float32Array;
}

/**
 * Compares words with one question. The likeness of a word to a term is 1 where their stems are equal, else the cosine of
 * their vectors if it is above .35 (at most .95), else 0; a number is like nothing but itself, a stop word like nothing.
 */
export interface QuestionMatcher {
  readonly terms: number;
  /** Compares words; `meanings` are theirs. What comes out is overwritten by the next call. */
  match(words: readonly Lexeme[], meanings: WordMeanings): WordMatches;
}

export function createQuestionMatcher(
  terms: readonly BareTerm[],
  words: readonly Lexeme[],
  table: TokenTable,
): QuestionMatcher {
  const asked = terms.map((term) => table.wordOf(term.word));
  const question = toUnit(
    table,
    words.flatMap((word) => table.wordOf(word.text).tokens),
  );
  const products = table.productsWith([question, ...asked.map(({ tokens }) => table.sumOf(tokens))]);
  const termOfStem = new Map(terms.map((term, index) => [term.stem, index]));
  const termMarks = new Uint8Array(256);
  for (const { stem } of terms) for (const stop of [false, true]) termMarks[markOf({ stem, stop })] = 1;
  const leastProducts = terms.map((term, index) =>
    term.isNumber ? Number.POSITIVE_INFINITY : LEAST_COSINE * (asked[index]?.length ?? 0),
  );
  let matches = roomFor(0, terms.length);

  /** The term that has the word's stem. */
  function sameTerm(word: Lexeme | undefined, mark: number): number | undefined {
    return word !== undefined && termMarks[mark] === 1 ? termOfStem.get(word.stem) : undefined;
  }

  /** Fills in the likeness of one word, whose products with the terms are those from 1 on. */
  function compare(word: number, found: Float32Array, length: number, stop: boolean, same: number | undefined): void {
    const { isLike, likeness } = matches;
    const at = word * terms.length;
    let isAny = same !== undefined;
    for (let term = 0; term < terms.length; term++) {
      const product = stop ? 0 : (found[1 + term] ?? 0);
      const isAbove = product > (leastProducts[term] ?? 0) * length;
      likeness[at + term] = isAbove ? Math.min(product / ((asked[term]?.length ?? 0) * length), MOST_COSINE) : 0;
      isAny ||= isAbove;
    }
    if (same !== undefined) likeness[at + same] = 1;
    isLike[word] = isAny ? 1 : 0;
  }

  return {
    terms: terms.length,
    match(compared, { tokens, starts, lengths, marks }) {
      if (matches.dots.length < compared.length) matches = roomFor(2 * compared.length, terms.length);
      for (let word = 0; word < compared.length; word++) {
        const found = products.sum(tokens, starts[word] ?? 0, starts[word + 1] ?? 0);
        const mark = marks[word] ?? 0;
        matches.dots[word] = found[0] ?? 0;
        compare(word, found, lengths[word] ?? 0, isStopMark(mark), sameTerm(compared[word], mark));
      }
      return matches;
    },
  };
}

function roomFor(words: number, terms: number): WordMatches {
  return {
    dots: new Float32Array(words),
    isLike: new Uint8Array(words),
    likeness: new Float32Array(words * terms),
  };
}

/** The sum of the tokens' rows, of length 1 unless it is 0. */
function toUnit(table: TokenTable, tokens: readonly number[]): Float32Array {
  const length = table.lengthOf(tokens);
  const sum = table.sumOf(tokens);
  return length > 0 ? sum.map((value) => value / length) : sum;
}
