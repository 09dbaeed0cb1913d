import type { Embedder } from "../embedding/embedder.ts";
import type { TokenTable } from "../embedding/word-vectors/token-table.ts";
import type { Candidate, Passage, PassageStore } from "../store/passage-store.ts";
import type { Correction } from "./answer.ts";
import type { Reader } from "./judge/reader.ts";
import { matchCandidate } from "./match/matched-passage.ts";
import type { PassageAnalysis } from "./match/passage-analysis.ts";
import { createQuestionMatcher } from "./match/question-matcher.ts";
import { bareTermsOf, wordsOfQuestion } from "./question/bare-terms.ts";
import { withoutFiller } from "./question/filler/without-filler.ts";
import { type Question, readQuestion } from "./question/question.ts";
import { correctQuestion } from "./question/spelling.ts";
import { toBuiltInScale } from "./rank/cosine-scale.ts";
import { fuseCandidates } from "./rank/fusion.ts";
import { type RankedPassage, rankPassages } from "./rank/ranking.ts";
import { type PassageScorer, rerankPassages } from "./rank/rerank-passages.ts";
import type { Weights } from "./weights.ts";

/** What a search needs besides the index. */
export interface SearchParts {
  readonly embedder: Pick<Embedder, "embedQuestion">;
  readonly table: TokenTable;
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
}

/** How many are taken from each of the two searches, and how many of their union are re-ranked: recall .91 to 1.00. */
const CANDIDATES = 50;

/**
 * Finds the passages for a question and orders them by everything known about them.
 * @param articles only passages of these articles, by path
 */
export async function searchPassages(
  text: string,
  store: PassageStore,
  { embedder, table, weights, analyse, reranker }: SearchParts,
  articles?: readonly string[],
): Promise<Search> {
  const corrected = await correctQuestion(withoutFiller(text), store, table);
  const asked = bareTermsOf(wordsOfQuestion(corrected.text)).map(({ stem }) => stem);
  const [frequencies, embedding] = await Promise.all([
    store.documentFrequencies(asked),
    embedder.embedQuestion(corrected.text),
  ]);
  const question = readQuestion(corrected.text, frequencies, store.statistics.chunks, table);
  const found = await store.findCandidates({
    terms: question.terms.map(({ stem }) => stem),
    embedding,
    limit: CANDIDATES,
    ...(articles ? { articles } : {}),
  });
  const scaled = toBuiltInScale(store.background);
  const candidates = found.map((candidate) => ({ ...candidate, cosine: scaled(candidate.cosine) }));
  const fused = fuseCandidates(candidates, CANDIDATES);
  const passages = await store.readPassages(fused.map(({ candidate }) => candidate.id));
  const matcher = createQuestionMatcher(
    question.terms,
    question.words.map(({ lexeme }) => lexeme),
    table,
  );
  const matched = passages.flatMap((passage, index) => {
    const found = fused[index];
    return found ? [matchCandidate(passage, analyse(passage), found.candidate, found.lexical, matcher)] : [];
  });
  const ranked = rankPassages(question, matched, weights.ranking);
  return {
    question,
    corrections: corrected.corrections,
    candidates,
    ranked: reranker ? await rerankPassages(corrected.text, ranked, reranker) : ranked,
  };
}
