import type { Passage } from "../../store/passage-store.ts";

/** Reads a question and each passage together: one score a passage, higher is better. */
export interface PassageScorer {
  score(question: string, passages: readonly string[]): Promise<number[]>;
}

/** What is looked at of a ranked passage. */
export interface Rerankable {
  readonly chunk: Pick<Passage, "text"> & { readonly article: { readonly metadata: { readonly title: string } } };
  readonly score: number;
}

/** How many of the best are re-ordered: what is further down seldom answers, and each costs milliseconds. */
const RERANKED = 20;

/**
 * Re-orders the best passages by a scorer; those below stay as they are. The scores are dealt out anew, the highest to
 * the best, so that they still mean what they meant to whoever weighs them against something else.
 */
export async function rerankPassages<P extends Rerankable>(
  question: string,
  ranked: readonly P[],
  scorer: PassageScorer,
): Promise<P[]> {
  const best = ranked.slice(0, RERANKED);
  const texts = best.map(({ chunk }) => `${chunk.article.metadata.title}. ${chunk.text}`);
  const scores = await scorer.score(question, texts);
  const order = best.map((passage, index) => ({ passage, index, score: scores[index] ?? Number.NEGATIVE_INFINITY }));
  order.sort((a, b) => b.score - a.score || a.index - b.index);
  const reordered = order.map(({ passage }, index) => ({ ...passage, score: best[index]?.score ?? passage.score }));
  return [...reordered, ...ranked.slice(RERANKED)];
}

/** A question is better answered in the order that its passages have already than not at all. `onFailure` is told why. */
export function keepOrderOnFailure(scorer: PassageScorer, onFailure: (notice: string) => void): PassageScorer {
  return {
    score: (question, passages) =>
      scorer.score(question, passages).catch((error: unknown) => {
        onFailure(`A question was answered without re-ranking: ${error instanceof Error ? error.message : error}`);
        return passages.map(() => 0);
      }),
  };
}
