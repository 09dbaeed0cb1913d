import { probabilityFeatures, probabilityOf } from "../../../src/retrieval/judge/probability.ts";
import type { DecisionExample } from "../collect/decision-examples.ts";
import type { Label } from "../corpora/training-corpus.ts";
import type { DecisionWeights } from "./fit-decision.ts";

/** What models that were fitted to other corpora made of a question. */
export interface Decided {
  readonly label: Label;
  readonly confidence: number;
}

/** The confidence that serving would come to, with the reader where the passages were read or without it. */
export function confidenceOf({ passages }: DecisionExample, weights: DecisionWeights, withReader = true): number {
  const probabilities = passages.map(({ gate, reading }) =>
    probabilityOf(probabilityFeatures(gate, withReader ? reading : undefined, weights), weights.probability),
  );
  return Math.max(0, ...probabilities);
}
