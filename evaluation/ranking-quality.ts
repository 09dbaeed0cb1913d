import type { DatasetQuestion } from "./dataset.ts";
import { meanOf, ndcgAt, type Relevance, recallAt, reciprocalRankAt } from "./measures.ts";
import type { RankingQuality } from "./results.ts";

/** The articles found for a question, best first, beside those that answer it. */
export interface JudgedRanking {
  readonly ranking: readonly string[];
  readonly relevance: Relevance;
}

/** Whether a ranking of a question can be judged: it has an answer and an article that holds it. */
export function canBeJudged({ answerable, relevance }: DatasetQuestion): boolean {
  return answerable && relevance.size > 0;
}

/** The four measures of rankings, averaged over the questions. */
export function measureQuality(judged: readonly JudgedRanking[]): RankingQuality {
  const mean = (at: typeof ndcgAt, depth: number) =>
    meanOf(judged.map(({ ranking, relevance }) => at(depth, ranking, relevance)));
  return {
    ndcg10: mean(ndcgAt, 10),
    recall5: mean(recallAt, 5),
    recall10: mean(recallAt, 10),
    mrr10: mean(reciprocalRankAt, 10),
  };
}
