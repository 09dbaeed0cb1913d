import type { Embedder } from "../embedding/embedder.ts";
import type { TokenTable } from "../embedding/word-vectors/token-table.ts";
import { ENGLISH } from "../language/languages/english.ts";
import type { Candidate, Passage, PassageStore } from "../store/passage-store.ts";
import type { Correction } from "./answer.ts";
import type { Reader } from "./judge/reader.ts";
import { matchCandidate } from "./match/matched-passage.ts";
import { nearByTerms } from "./match/nearness.ts";
import type { PassageAnalysis } from "./match/passage-analysis.ts";
import { createQuestionMatcher, type QuestionMatcher } from "./match/question-matcher.ts";
import { createSpellingMatcher } from "./match/spelling-matcher.ts";
import { bareTermsOf, wordsOfQuestion } from "./question/bare-terms.ts";
import { withCompoundParts } from "./question/compound-parts.ts";
import { findLanguages, type LanguagePart, partsFor } from "./question/corpus-languages.ts";
import { askedIn } from "./question/filler/asked-in.ts";
import { type Question, readQuestion } from "./question/question.ts";
import { correctQuestion } from "./question/spelling.ts";
import { toBuiltInScale } from "./rank/cosine-scale.ts";
import { fuseCandidates } from "./rank/fusion.ts";
import { type RankedPassage, rankPassages } from "./rank/ranking.ts";
import { type PassageScorer, rerankPassages } from "./rank/rerank-passages.ts";
import type { Thesaurus } from "./thesaurus/thesaurus.ts";
import type { Weights } from "./weights.ts";

/** What a search needs besides the index. */
export interface SearchParts {
  readonly embedder: Pick<Embedder, "embedQuestion">;
  readonly table: TokenTable;
  readonly thesaurus: Thesaurus;
  readonly weights: Weights;
  /** From `createPassageAnalyser`, shared by all searches. */
  readonly analyse: (passage: Passage) => PassageAnalysis;
  /** Re-orders the best passages. */
  readonly reranker?: PassageScorer;
  /** Gives a second opinion on the best passages. */
  readonly reader?: Reader;
}

export interface Search {
  readonly question: Question;
  readonly corrections: readonly Correction[];
  /** All that either search found, in no particular order. */
  readonly candidates: readonly Candidate[];
  /** The best of the candidates, best first. */
  readonly ranked: readonly RankedPassage[];
  /** Whether another model than the built-in one embeds: it may know languages that that one does not. */
  readonly keepsCosine: boolean;
}

/** How many are taken from each of the two searches, and how many of their union are re-ranked: recall .91 to 1.00. */
const CANDIDATES = 50;

/** Where a question is looked for, and how it is read. */
export interface SearchPlace {
  /** Only passages of these articles, by path. */
  readonly articles?: readonly string[] | undefined;
  /** The part of the generation that is searched; the one of the language that the question seems to be in without it. */
  readonly part?: LanguagePart | undefined;
  /** Whether unknown words are taken for misspelt in a language whose words nothing knows; in English they always are. */
  readonly mendsSpelling?: boolean;
}

/** Finds the passages for a question, of one language, and orders them by everything known about them. */
export async function searchPassages(
  text: string,
  store: PassageStore,
  { embedder, table, thesaurus, weights, analyse, reranker }: SearchParts,
  { articles, part, mendsSpelling = false }: SearchPlace = {},
): Promise<Search> {
  const [likeliest = { language: ENGLISH, store }] = part ? [part] : await partsFor(text, await findLanguages(store));
  const { language, store: searched } = likeliest;
  const asked = askedIn(language, text);
  const isMended = language.isInVectors || mendsSpelling;
  const corrected = isMended
    ? await correctQuestion(asked, searched, table, language)
    : { text: asked, corrections: [] };
  const words = await withCompoundParts(wordsOfQuestion(corrected.text, language), language, searched);
  // What may stand for a word is known of English alone.
  const terms = bareTermsOf(words, language, language.isInVectors ? thesaurus : undefined);
  const [frequencies, embedding] = await Promise.all([
    frequenciesOf(
      terms.flatMap(({ stem, alternatives }) => [stem, ...alternatives]),
      searched,
    ),
    embedder.embedQuestion(corrected.text),
  ]);
  const { chunks } = searched.statistics;
  const question = readQuestion(corrected.text, frequencies, chunks, table, { language, words, terms });
  const found = await searched.findCandidates({
    terms: question.terms.map(({ stem }) => stem),
    embedding,
    limit: CANDIDATES,
    ...(articles ? { articles } : {}),
  });
  const scaled = toBuiltInScale(searched.background);
  const candidates = found.map((candidate) => ({ ...candidate, cosine: scaled(candidate.cosine) }));
  const fused = fuseCandidates(candidates, CANDIDATES);
  const passages = await searched.readPassages(fused.map(({ candidate }) => candidate.id));
  const matcher = createMatcher(question, table);
  const matched = passages.flatMap((passage, index) => {
    const found = fused[index];
    return found ? [matchCandidate(passage, analyse(passage), found.candidate, found.lexical, matcher)] : [];
  });
  const keepsCosine = searched.background !== undefined;
  const near = language.isInVectors ? matched : matched.map((one) => nearByTerms(question, one, keepsCosine));
  const ranked = rankPassages(question, near, weights.ranking);
  return {
    question,
    corrections: corrected.corrections,
    keepsCosine,
    candidates,
    ranked: reranker ? await rerankPassages(corrected.text, ranked, reranker) : ranked,
  };
}

async function frequenciesOf(
  stems: readonly string[],
  store: Pick<PassageStore, "documentFrequencies">,
): Promise<ReadonlyMap<string, number>> {
  const distinct = [...new Set(stems)];
  const frequencies = await store.documentFrequencies(distinct);
  return new Map(distinct.map((stem, index) => [stem, frequencies[index] ?? 0]));
}

function createMatcher(question: Question, table: TokenTable): QuestionMatcher {
  if (!question.language.isInVectors) return createSpellingMatcher(question.terms);
  return createQuestionMatcher(
    question.terms,
    question.words.map(({ lexeme }) => lexeme),
    table,
  );
}
