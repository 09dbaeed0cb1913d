import type { LoadedParts } from "../../src/app/search-parts.ts";
import { parseWeights, type Weights } from "../../src/retrieval/weights.ts";
import { collectDecisions, collectOrders, type Lessons, type Means } from "./collect/collect-corpus.ts";
import { CorpusIndexes } from "./collect/corpus-indexes.ts";
import type { DecisionExample } from "./collect/decision-examples.ts";
import type { OrderExample } from "./collect/order-examples.ts";
import type { TrainingCorpus } from "./corpora/training-corpus.ts";
import { fitDecision } from "./models/fit-decision.ts";
import { fitOrder } from "./models/fit-order.ts";
import { fitReading } from "./models/fit-reading.ts";
import { fitThresholds } from "./models/fit-thresholds.ts";
import { decideLeftOut, type LeftOutCorpus } from "./validate/decide-left-out.ts";

export interface Fit {
  readonly weights: Weights;
  /** The weights that were not fitted but taken as they are shipped, by name. */
  readonly kept: readonly (keyof Weights)[];
  readonly orders: readonly Lessons<OrderExample>[];
  readonly decisions: readonly Lessons<DecisionExample>[];
  /** The decisions on each corpus by models that were fitted to the others. */
  readonly leftOut: readonly LeftOutCorpus[];
}

export interface FitOptions extends Pick<Means, "cache" | "read"> {
  /** Leaves the order of passages as it is shipped, and fits everything else on top of that. */
  readonly keepOrder?: boolean;
  readonly onCollected?: (name: string) => void;
}

/**
 * Fits everything, each model on top of those before it: order and sentences, what the reader adds to them, the decision,
 * and the two thresholds, which are fitted to corpora that were left out. Nothing depends on the weights that are shipped,
 * but for those that are kept: `focus`, which is never fitted, and `ranking`, when asked for.
 */
export async function fitWeights(
  corpora: readonly TrainingCorpus[],
  parts: LoadedParts,
  options: FitOptions,
): Promise<Fit> {
  const indexes = new CorpusIndexes(parts.embedder);
  try {
    return await collectAndFit(corpora, { ...options, parts, indexes });
  } finally {
    await indexes.close();
  }
}

async function collectAndFit(
  corpora: readonly TrainingCorpus[],
  { onCollected = () => {}, keepOrder = false, ...means }: Means & FitOptions,
): Promise<Fit> {
  const orders: Lessons<OrderExample>[] = [];
  for (const corpus of corpora.filter(({ kind }) => kind !== "sample")) {
    orders.push(await collectOrders(corpus, means));
    onCollected(`${corpus.name}: order`);
  }
  const { ranking, sentence } = fitOrder(orders);
  const shipped = means.parts.weights;
  const ordered: Weights = { ...shipped, ranking: keepOrder ? shipped.ranking : ranking, sentence };
  const withOrder = { ...means, parts: { ...means.parts, weights: ordered } };
  const decisions: Lessons<DecisionExample>[] = [];
  for (const corpus of corpora) {
    decisions.push(await collectDecisions(corpus, withOrder));
    onCollected(`${corpus.name}: decision`);
  }
  const leftOut = decideLeftOut(decisions);
  const members = leftOut.filter(({ kind }) => kind === "community").flatMap(({ decided }) => decided);
  const weights = parseWeights({
    ...ordered,
    ...fitDecision(decisions),
    reading:
      fitReading(decisions.filter(({ kind }) => kind === "benchmark" || kind === "community")) ?? ordered.reading,
    thresholds: fitThresholds(members),
  });
  return { weights, kept: keepOrder ? ["focus", "ranking"] : ["focus"], orders, decisions, leftOut };
}
