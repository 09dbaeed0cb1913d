/** Grades of the articles that are relevant to a question, by article id; absent means 0. */
export type Relevance = ReadonlyMap<string, number>;

/** Normalised discounted cumulative gain at `depth`, as trec_eval computes it: gain = grade, discount = log2(rank + 1). */
export function ndcgAt(depth: number, ranking: readonly string[], relevance: Relevance): number {
  const ideal = [...relevance.values()].sort((a, b) => b - a);
  const best = gainOf(ideal.slice(0, depth));
  return best > 0 ? gainOf(ranking.slice(0, depth).map((id) => relevance.get(id) ?? 0)) / best : 0;
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
}

/** The share of the relevant articles among the first `depth`. */
export function recallAt(depth: number, ranking: readonly string[], relevance: Relevance): number {
  const relevant = [...relevance].filter(([, grade]) => grade > 0);
  const first = new Set(ranking.slice(0, depth));
  return relevant.length > 0 ? relevant.filter(([id]) => first.has(id)).length / relevant.length : 0;
}

/** One over the rank of the first relevant article, 0 when it is not among the first `depth`. */
export function reciprocalRankAt(depth: number, ranking: readonly string[], relevance: Relevance): number {
  const rank = ranking.slice(0, depth).findIndex((id) => (relevance.get(id) ?? 0) > 0);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/**
 * The probability that a positive scores above a negative, ties counting half (area under the ROC curve, by ranks:
 * Hanley and McNeil 1982). NaN when either side is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    const middle = (from + 1 + to) / 2;
    for (let index = from; index < to; index++) if (all[index]?.positive) rankSum += middle;
    from = to;
  }
  const pairs = positives.length * negatives.length;
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
}

export function meanOf(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
