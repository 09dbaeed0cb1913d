import type { TokenTable } from "../../embedding/word-vectors/token-table.ts";
import type { Lexeme } from "../../language/lexemes.ts";
import type { BareTerm } from "../question/bare-terms.ts";
import { isStopMark, markOf, type WordMeanings } from "./word-meanings.ts";

/** Likenesses below this are chance, as measured on the built-in table. */
const LEAST_COSINE = 0.35;
/** A likeness is never worth as much as the word itself. */
const MOST_COSINE = 0.95;

const NO_MEANING = { tokens: [], length: 0 };

/** What a word is worth that may stand for a term. */
const ALTERNATIVE = 0.8;

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
 * their vectors if it is above .35 (at most .95), else 0; what may stand for a term is at least .8 like it. A number is like nothing but itself, a stop word like nothing.
 */
export interface QuestionMatcher {
  readonly terms: number;
  /**
   * Compares words, whose meanings are `meanings`, and gives what `use` makes of it. The matches are only lent: `use` keeps
   * nothing of them. They are thousands of numbers, and there are a hundred texts a question.
   */
  match<T>(words: readonly Lexeme[], meanings: WordMeanings, use: (matches: WordMatches) => T): T;
}

export function createQuestionMatcher(
  terms: readonly BareTerm[],
  words: readonly Lexeme[],
  table: TokenTable,
): QuestionMatcher {
  const asked = terms.map((term) => (term.isCompound ? NO_MEANING : table.wordOf(term.word)));
  const question = toUnit(
    table,
    words.flatMap((word) => (word.kind === "word" ? table.wordOf(word.text).tokens : [])),
  );
  const products = table.productsWith([question, ...asked.map(({ tokens }) => table.sumOf(tokens))]);
  const termOfStem = new Map(terms.map((term, index) => [term.stem, index]));
  const termsOfAlternative = new Map<string, number[]>();
  for (const [index, { alternatives }] of terms.entries()) {
    for (const stem of alternatives) termsOfAlternative.set(stem, [...(termsOfAlternative.get(stem) ?? []), index]);
  }
  const termMarks = marksOf(termOfStem.keys());
  const alternativeMarks = marksOf(termsOfAlternative.keys());
  const leastProducts = Float64Array.from(terms, (term, index) =>
    term.isNumber || term.isCompound ? Number.POSITIVE_INFINITY : LEAST_COSINE * (asked[index]?.length ?? 0),
  );
  /** Room that nobody uses at the moment. */
  let spare: WordMatches | undefined;

  /** The term that has the word's stem. */
  function sameTerm(word: Lexeme | undefined, mark: number): number | undefined {
    return word !== undefined && termMarks[mark] === 1 ? termOfStem.get(word.stem) : undefined;
  }

  /** The terms that the word may stand for. */
  function termsMeant(word: Lexeme | undefined, mark: number): readonly number[] {
    return word === undefined || alternativeMarks[mark] !== 1 ? [] : (termsOfAlternative.get(word.stem) ?? []);
  }

  /** Whether a word is like any term by its products with the terms, which are those from 1 on. */
  function isLikeAny(found: Float32Array, length: number): boolean {
    for (let term = 0; term < leastProducts.length; term++) {
      if ((found[1 + term] ?? 0) > (leastProducts[term] ?? 0) * length) return true;
    }
    return false;
  }

  /** Fills in the likeness of one word; `found` is undefined for stop words. */
  function fillLikeness(
    likeness: Float32Array,
    word: number,
    found: Float32Array | undefined,
    length: number,
    { same, meant }: { readonly same: number | undefined; readonly meant: readonly number[] },
  ): void {
    const at = word * terms.length;
    for (let term = 0; term < terms.length; term++) {
      const product = found?.[1 + term] ?? 0;
      const isAbove = product > (leastProducts[term] ?? 0) * length;
      const cosine = isAbove ? product / ((asked[term]?.length ?? 0) * length) : 0;
      likeness[at + term] = term === same ? 1 : Math.min(cosine, MOST_COSINE);
    }
    for (const term of meant) likeness[at + term] = Math.max(likeness[at + term] ?? 0, ALTERNATIVE);
  }

  function fill(
    { dots, isLike, likeness }: WordMatches,
    compared: readonly Lexeme[],
    { tokens, starts, lengths, marks }: WordMeanings,
  ): void {
    for (let word = 0; word < compared.length; word++) {
      const found = products.sum(tokens, starts[word] ?? 0, starts[word + 1] ?? 0);
      const mark = marks[word] ?? 0;
      const length = lengths[word] ?? 0;
      const compares = !isStopMark(mark);
      const same = sameTerm(compared[word], mark);
      const meant = termsMeant(compared[word], mark);
      const likes = same !== undefined || meant.length > 0 || (compares && isLikeAny(found, length));
      dots[word] = found[0] ?? 0;
      isLike[word] = likes ? 1 : 0;
      if (likes) fillLikeness(likeness, word, compares ? found : undefined, length, { same, meant });
    }
  }

  return {
    terms: terms.length,
    match(compared, meanings, use) {
      const room = spare && spare.dots.length >= compared.length ? spare : roomFor(2 * compared.length, terms.length);
      // Whoever compares other words meanwhile gets other room.
      spare = undefined;
      fill(room, compared, meanings);
      const made = use(room);
      spare = room;
      return made;
    },
  };
}

/** Which marks words with these stems have. */
function marksOf(stems: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(256);
  for (const stem of stems) for (const stop of [false, true]) marks[markOf({ stem, stop })] = 1;
  return marks;
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
