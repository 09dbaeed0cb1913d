import { meanOf, ndcgAt } from "../../evaluation/measures.ts";
import { sigmoid, weigh } from "../../src/retrieval/weights.ts";
import type { CorpusCases, RankingExample } from "./collect.ts";
import type { GateName, RankingName } from "./examples.ts";
import type { Choice } from "./linear-models.ts";

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

/** The share of foreign questions refused in each corpus at a threshold, and the share of its own answered. */
export function gateQuality(
  corpora: readonly CorpusCases[],
  weights: Record<GateName | "bias", number>,
  threshold: number,
): { answered: number; refused: number } {
  const probabilities = (positive: boolean) =>
    corpora.flatMap(({ cases }) =>
      cases.filter((one) => one.positive === positive).map(({ features }) => sigmoid(weigh<string>(weights, features))),
    );
  return {
    answered: meanOf(probabilities(true).map((p) => Number(p >= threshold))),
    refused: meanOf(probabilities(false).map((p) => Number(p < threshold))),
  };
}

/** Corpora with fewer answerable questions say too little about a share of them. */
const ENOUGH_QUESTIONS = 20;

/**
 * The threshold at which a share of the answerable questions is answered: the median over the corpora, so that one set of
 * another kind (claims rather than questions) does not decide for all.
 */
export function thresholdFor(
  share: number,
  corpora: readonly CorpusCases[],
  weights: Record<GateName | "bias", number>,
): number {
  const thresholds = corpora.flatMap(({ cases }) => {
    const probabilities = cases
      .filter(({ positive }) => positive)
      .map(({ features }) => sigmoid(weigh<string>(weights, features)))
      .sort((a, b) => a - b);
    const threshold = probabilities[Math.floor((1 - share) * probabilities.length)];
    return threshold !== undefined && probabilities.length >= ENOUGH_QUESTIONS ? [threshold] : [];
  });
  thresholds.sort((a, b) => a - b);
  return thresholds[thresholds.length >> 1] ?? 0;
}
