import { meanOf } from "../../../evaluation/measures.ts";
import { type Weights, weigh } from "../../../src/retrieval/weights.ts";
import type { Choosing, OrderExample } from "../collect/order-examples.ts";

export interface OrderQuality {
  /** The share of questions whose best passage answers; whose best three do. */
  readonly first: number;
  readonly three: number;
  /** The share of passages with the answer whose best sentence says it; undefined where that is not known. */
  readonly sentence?: number;
}

/** What weights make of the choices of questions. */
export function orderQuality(
  examples: readonly OrderExample[],
  weights: Pick<Weights, "ranking" | "sentence">,
): OrderQuality {
  const ranks = examples.map(({ passages }) => rankOfRight(passages, weights.ranking));
  const sentences = examples.flatMap((one) => one.sentences).filter(({ right }) => right.includes(true));
  return {
    first: meanOf(ranks.map((rank) => Number(rank < 1))),
    three: meanOf(ranks.map((rank) => Number(rank < 3))),
    ...(sentences.length > 0
      ? { sentence: meanOf(sentences.map((one) => Number(rankOfRight(one, weights.sentence) < 1))) }
      : {}),
  };
}

/** How many options come before the first right one. */
function rankOfRight<Name extends string>(
  { options, right }: Choosing<Readonly<Record<Name, number>>>,
  weights: Readonly<Record<Name, number>>,
): number {
  const scored = options.map((features, index) => ({ score: weigh<string>(weights, features), right: right[index] }));
  const best = Math.max(...scored.flatMap((one) => (one.right ? [one.score] : [])));
  return Number.isFinite(best) ? scored.filter(({ score }) => score > best).length : Number.POSITIVE_INFINITY;
}
