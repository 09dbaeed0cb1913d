import { auroc, meanOf, ndcgAt } from "../../evaluation/measures.ts";
import { sigmoid, weigh } from "../../src/retrieval/weights.ts";
import type { CorpusCases, RankingExample } from "./collect.ts";
import type { GateName, RankingName } from "./examples.ts";
import type { Case, Choice } from "./linear-models.ts";

/** Mean nDCG@10 of the order that weights give the candidates. */
export function rankingQuality(examples: readonly RankingExample[], weights: Record<RankingName, number>): number {
  return meanOf(
    examples.map(({ options, paths, relevance }) => {
      const order = options
        .map((features, i) => ({ score: weigh(weights, features), path: paths[i] ?? "" }))
        .sort((a, b) => b.score - a.score);
      return ndcgAt(10, [...new Set(order.map(({ path }) => path))], relevance);
    }),
  );
}

/** The share of choices whose best option is right. */
export function choiceQuality<Name extends string>(
  choices: readonly Choice<Name>[],
  weights: Record<Name, number>,
): number {
  return meanOf(
    choices.map(({ options, right }) => {
      const scores = options.map((features) => weigh(weights, features));
      return Number(right[scores.indexOf(Math.max(...scores))] ?? false);
    }),
  );
}

export function caseQuality<Name extends string>(
  cases: readonly Case<Name>[],
  weights: Record<Name | "bias", number>,
): number {
  const scores = (positive: boolean) =>
    cases.filter((one) => one.positive === positive).map(({ features }) => weigh<string>(weights, features));
  return auroc(scores(true), scores(false));
}

/** The share of foreign questions refused in each corpus at a threshold, and the share of its own answered. */
export function gateQuality(
  corpora: readonly CorpusCases[],
  weights: Record<GateName | "bias", number>,
  threshold: number,
): { answered: number; refused: number } {
  const probabilities = (positive: boolean) =>
    corpora.flatMap(({ cases }) =>
      cases
        .filter((one) => one.positive === positive && !one.thinned)
        .map(({ features }) => sigmoid(weigh<string>(weights, features))),
    );
  return {
    answered: meanOf(probabilities(true).map((p) => Number(p >= threshold))),
    refused: meanOf(probabilities(false).map((p) => Number(p < threshold))),
  };
}

/** The threshold at which a share of the answerable questions is answered, every corpus weighing the same. */
export function thresholdFor(
  share: number,
  corpora: readonly CorpusCases[],
  weights: Record<GateName | "bias", number>,
): number {
  const weighted = corpora.flatMap(({ cases }) => {
    const answerable = cases.filter(({ positive, thinned }) => positive && !thinned);
    return answerable.map(({ features }) => ({
      probability: sigmoid(weigh<string>(weights, features)),
      weight: 1 / answerable.length,
    }));
  });
  weighted.sort((a, b) => a.probability - b.probability);
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const { probability, weight } of weighted) {
    below += weight;
    if (below > (1 - share) * total) return probability;
  }
  return 0;
}
