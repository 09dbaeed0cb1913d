import type { Candidate } from "../../store/passage-store.ts";

/** How much the embedding counts beside the words when candidates are chosen; flat between .5 and 1 on every set. */
const DENSE_SHARE = 0.7;

/** A candidate with its scores brought to a common scale. */
export interface FusedCandidate {
  readonly candidate: Candidate;
  /** BM25 of the chunk and of its article, each as a share of the best, averaged: 0 to 1. */
  readonly lexical: number;
  readonly fused: number;
}

/**
 * Orders candidates by words and embedding together and keeps the best. Scores are shares of the best candidate's, since
 * BM25 has no upper bound; passages are judged with their article, since words of one answer spread over its passages.
 */
export function fuseCandidates(candidates: readonly Candidate[], limit: number): FusedCandidate[] {
  const lexicalOf = shareLexical(candidates);
  const bestCosine = Math.max(...candidates.map(({ cosine }) => cosine), Number.EPSILON);
  return candidates
    .map((candidate) => {
      const lexical = lexicalOf(candidate);
      return { candidate, lexical, fused: lexical + (DENSE_SHARE * Math.max(0, candidate.cosine)) / bestCosine };
    })
    .sort((a, b) => b.fused - a.fused || a.candidate.id - b.candidate.id)
    .slice(0, limit);
}

/** The lexical score of each candidate as a share, 0 to 1, of what the best of them have. */
export function shareLexical(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const best = Math.max(...candidates.map(({ bm25 }) => bm25), Number.EPSILON);
  const bestArticle = Math.max(...candidates.map(({ articleBm25 }) => articleBm25), Number.EPSILON);
  return ({ bm25, articleBm25 }) => 0.5 * (bm25 / best) + 0.5 * (articleBm25 / bestArticle);
}
