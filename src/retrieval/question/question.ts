import type { TokenTable } from "../../embedding/word-vectors/token-table.ts";
import { isNegation } from "../../language/stop-words.ts";
import { type AnswerKind, kindAskedFor } from "./answer-kind.ts";
import { type BareTerm, bareTermsOf, type QuestionWord, wordsOfQuestion } from "./bare-terms.ts";
import { findMissing, type Missing } from "./missing.ts";

/** A term with the three weights that it has in the question; each kind of weight sums to 1 over the terms. */
export interface Term extends BareTerm {
  /** By rarity in the corpus. */
  readonly idf: number;
  /** By the length of its vector, which needs no corpus. */
  readonly salience: number;
  /** By both. */
  readonly weight: number;
}

export interface Question {
  readonly text: string;
  readonly words: readonly QuestionWord[];
  readonly terms: readonly Term[];
  /** Neighbouring terms, as indices into `terms`: words of a name, an adjective and its noun. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly kind: AnswerKind;
  readonly missing: Missing;
  readonly negated: boolean;
}

/** A word that says nothing to the table still counts for something. */
const LEAST_SALIENCE = 0.5;
/** Stop words may lie between the two words of a pair: "president of France". */
const PAIR_REACH = 3;

/**
 * Reads a question: its terms with their weights, the pairs among them and the kind of answer that it asks for.
 * Compounds that no chunk contains are no terms of it: their words are.
 * @param frequencies for each of `bareTermsOf(words)` the number of chunks that contain it
 * @param chunks how many chunks the corpus has
 */
export function readQuestion(
  text: string,
  frequencies: readonly number[],
  chunks: number,
  table: TokenTable,
): Question {
  const words = wordsOfQuestion(text);
  const asked = bareTermsOf(words).map((term, index) => ({
    term,
    frequency: frequencies[index] ?? 0,
    salience: Math.max(LEAST_SALIENCE, table.wordOf(term.word).length),
  }));
  const found = asked.filter(({ term, frequency }) => frequency > 0 || !term.isCompound);
  // A compound that the articles never write as one is its words; alone it is all there is.
  const kept = found.length > 0 ? found : asked;
  const bare = kept.map(({ term }) => term);
  const parts = bare.map((term) =>
    bare.some((other) => holds(term, other) || holds(other, term)) ? COMPOUND_SHARE : 1,
  );
  const idf = kept.map(({ frequency }) => inverseFrequency(frequency, chunks));
  const salience = kept.map((one) => one.salience);
  const both = idf.map((value, index) => value * (salience[index] ?? 0));
  const shares = (values: readonly number[]) => sharesOf(values.map((value, index) => value * (parts[index] ?? 1)));
  const [idfShares, salienceShares, weights] = [shares(idf), shares(salience), shares(both)];
  const terms = bare.map((term, index) => ({
    ...term,
    idf: idfShares[index] ?? 0,
    salience: salienceShares[index] ?? 0,
    weight: weights[index] ?? 0,
  }));
  return {
    text,
    words,
    terms,
    pairs: pairsOf(terms),
    kind: kindAskedFor(words.map(({ lexeme }) => lexeme)),
    missing: findMissing(asked, table.isToken),
    negated: words.some(({ lexeme }) => isNegation(lexeme.text)),
  };
}

/** A compound and its words say one thing: together they count about as much as the words would. */
const COMPOUND_SHARE = 0.5;

function holds(whole: BareTerm, part: BareTerm): boolean {
  return whole !== part && whole.isCompound && whole.start <= part.start && part.end <= whole.end;
}

/** Robertson and Spärck Jones's weight with the usual 1 added, so that it is never negative. */
function inverseFrequency(frequency: number, chunks: number): number {
  return Math.log(1 + (chunks - frequency + 0.5) / (frequency + 0.5));
}

function sharesOf(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total > 0 ? value / total : 0));
}

/** A compound makes no pair with the words beside it: with its own it always would. */
function pairsOf(terms: readonly BareTerm[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let before: number | undefined;
  for (const [index, { position, isCompound }] of terms.entries()) {
    if (isCompound) continue;
    const distance = before === undefined ? 0 : position - (terms[before]?.position ?? 0);
    if (before !== undefined && distance > 0 && distance <= PAIR_REACH) pairs.push([before, index]);
    before = index;
  }
  return pairs;
}
