import { FEATURES, type Weights } from "../../../src/retrieval/weights.ts";
import type { Lessons } from "../collect/collect-corpus.ts";
import type { Choosing, OrderExample } from "../collect/order-examples.ts";
import { type Choice, fitChoices } from "./linear-models.ts";

export type OrderWeights = Pick<Weights, "ranking" | "sentence">;

/** Fits the order of passages and the choice of sentences; every corpus weighs the same, however many questions it has. */
export function fitOrder(corpora: readonly Lessons<OrderExample>[]): OrderWeights {
  const passages = corpora.flatMap(({ examples }) => weighEvenly(examples.map((one) => one.passages)));
  const sentences = corpora.flatMap(({ examples }) => weighEvenly(examples.flatMap((one) => one.sentences)));
  return { ranking: fitChoices(FEATURES.ranking, passages), sentence: fitChoices(FEATURES.sentence, sentences) };
}

function weighEvenly<Name extends string>(
  choices: readonly Choosing<Readonly<Record<Name, number>>>[],
): Choice<Name>[] {
  return choices.map((choice) => ({ ...choice, weight: 1 / choices.length }));
}
