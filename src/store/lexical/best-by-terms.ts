import { nextAbove, TopSelection } from "../selection/top-selection.ts";
import type { TermScores } from "./term-scores.ts";

/** For what 32-bit floats round off. */
const ROUNDING = 1e-6;

/**
 * The numbers of the best chunks, the best first, by the mean of the chunk's and its article's BM25, each as a share of the
 * highest. `articleOf` gives the number of each chunk's article.
 */
export function bestByTerms(scores: TermScores, articleOf: Uint32Array, limit: number): readonly number[] {
  const { chunks, articles } = scores;
  const highest = scores.highestChunk();
  if (highest === 0 || limit <= 0) return [];
  const perChunk = 0.5 / highest;
  const perArticle = 0.5 / scores.highestArticle();
  const best = new TopSelection(limit);
  let least = 0;
  for (let id = nextAbove(chunks, 0, chunks.length, least); id < chunks.length; ) {
    const share = perChunk * (chunks[id] ?? 0) + perArticle * (articles[articleOf[id] ?? 0] ?? 0);
    if (share >= best.threshold) best.offer(id, share);
    // Chunks below this would not get in with even the best article: most are passed over.
    least = Math.max(0, ((best.threshold - 0.5) / perChunk) * (1 - ROUNDING));
    id = nextAbove(chunks, id + 1, chunks.length, least);
  }
  return best.sorted().map(({ id }) => id);
}
