import type { TokenTable } from "../../embedding/word-vectors/token-table.ts";
import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import { type AnswerKind, kindAskedFor } from "./answer-kind.ts";
import type { BareTerm, QuestionWord } from "./bare-terms.ts";
import { kindAskedIn } from "./kind-in-language.ts";
import { type AskedTerm, findMissing, type Missing } from "./missing.ts";

/** A term with the three weights that it has in the question; each kind of weight sums to 1 over the terms. */
export interface Term extends BareTerm {
  /** By rarity in the corpus. */
  readonly idf: number;
  /** By the length of its vector, which needs no corpus. */
  readonly salience: number;
  /** By both. */
  readonly weight: number;
  /** The inverse document frequency that BM25 weighs it with. */
  readonly bm25Weight: number;
  /** The same as it would be in a corpus of 120 chunks at least: in a handful of chunks every word is common. */
  readonly rarity: number;
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
  /** In which it was read. */
  readonly language: Language;
}

/** How a question was taken apart. */
export interface QuestionReading {
  readonly language: Language;
  readonly words: readonly QuestionWord[];
  /** From `bareTermsOf` the words. */
  readonly terms: readonly BareTerm[];
}

/** What the confidence by words was fitted with. */
const LEAST_CHUNKS = 120;
/** A word that says nothing to the table still counts for something. */
const LEAST_SALIENCE = 0.5;
/** Stop words may lie between the two words of a pair: "president of France". */
const PAIR_REACH = 3;

/**
 * Reads a question: its terms with their weights, the pairs among them and the kind of answer that it asks for.
 * Compounds that no chunk contains are no terms of it: their words are.
 * @param frequencies for each term and each of its alternatives the number of chunks that contain it; 0 without one
 * @param chunks how many chunks the corpus has
 */
export function readQuestion(
  text: string,
  frequencies: ReadonlyMap<string, number>,
  chunks: number,
  table: TokenTable,
  { language, words, terms: bareTerms }: QuestionReading,
): Question {
  const rarityOf = (frequency: number) => inverseFrequency(frequency, Math.max(chunks, LEAST_CHUNKS));
  const isThere = (stem: string) => (frequencies.get(stem) ?? 0) > 0;
  const asked = bareTerms.map((found) => {
    const term = { ...found, alternatives: found.alternatives.filter(isThere) };
    const frequency = frequencies.get(term.stem) ?? 0;
    return { term, frequency, salience: salienceOf(term, rarityOf(frequency), language, table) };
  });
  const found = asked.filter((one) => isAskedFor(one, asked, language));
  // A compound that the articles never write as one is its words; alone it is all there is.
  const kept = found.length > 0 ? found : asked;
  const bare = kept.map(({ term }) => term);
  const parts = bare.map((term) =>
    bare.some((other) => holds(term, other) || holds(other, term)) ? COMPOUND_SHARE : 1,
  );
  const inCorpus = kept.map(({ frequency }) => inverseFrequency(frequency, chunks));
  const rarity = kept.map(({ frequency }) => rarityOf(frequency));
  const idf = language.isInVectors ? inCorpus : rarity;
  const salience = kept.map((one) => one.salience);
  const both = idf.map((value, index) => value * (salience[index] ?? 0));
  const shares = (values: readonly number[]) => sharesOf(values.map((value, index) => value * (parts[index] ?? 1)));
  const [idfShares, salienceShares, weights] = [shares(idf), shares(salience), shares(both)];
  const terms = bare.map((term, index) => ({
    ...term,
    idf: idfShares[index] ?? 0,
    salience: salienceShares[index] ?? 0,
    weight: weights[index] ?? 0,
    bm25Weight: inCorpus[index] ?? 0,
    rarity: rarity[index] ?? 0,
  }));
  return {
    text,
    words,
    terms,
    pairs: pairsOf(terms),
    kind: language === ENGLISH ? kindAskedFor(words.map(({ lexeme }) => lexeme)) : kindAskedIn(text, language.code),
    // What the vectors do not know may still be a common word of its language.
    missing: findMissing(
      asked.filter((one) => one.term.isCompound || found.includes(one)),
      language.isInVectors ? table.isToken : () => true,
    ),
    negated: words.some(({ lexeme }) => language.isNegation(lexeme.text)),
    language,
  };
}

/** How much a term says, without looking at the corpus where the vectors know its language. */
function salienceOf(term: BareTerm, idf: number, { isInVectors }: Language, table: TokenTable): number {
  return isInVectors ? Math.max(LEAST_SALIENCE, table.wordOf(term.word).length) : idf;
}

/**
 * What the corpus does not write as one is asked for by its words: compounds of signs never are words of their own, words
 * that were put together without a sign are where their parts are not there.
 */
function isAskedFor({ term, frequency }: AskedTerm, asked: readonly AskedTerm[], { hasCompounds }: Language): boolean {
  if (term.isCompound) return frequency > 0;
  if (term.isPart) return frequency > 0 && asked.some((other) => holds(other.term, term) && other.frequency === 0);
  return frequency > 0 || !hasCompounds || !asked.some((other) => other.frequency > 0 && holds(term, other.term));
}

/** A compound and its words say one thing: together they count about as much as the words would. */
const COMPOUND_SHARE = 0.5;

function holds(whole: BareTerm, part: BareTerm): boolean {
  const mayHold = whole.isCompound || (part.isPart && !whole.isPart);
  return whole !== part && mayHold && whole.start <= part.start && part.end <= whole.end;
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
  for (const [index, { position, isCompound, isPart }] of terms.entries()) {
    if (isCompound || isPart) continue;
    const distance = before === undefined ? 0 : position - (terms[before]?.position ?? 0);
    if (before !== undefined && distance > 0 && distance <= PAIR_REACH) pairs.push([before, index]);
    before = index;
  }
  return pairs;
}
