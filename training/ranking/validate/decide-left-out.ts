import type { Lessons } from "../collect/collect-corpus.ts";
import type { DecisionExample } from "../collect/decision-examples.ts";
import type { CorpusKind } from "../corpora/training-corpus.ts";
import { confidenceOf, type Decided } from "../models/decide-example.ts";
import { fitDecision } from "../models/fit-decision.ts";
import { leaveEachOut } from "./leave-out.ts";

/** The decisions on one corpus by models that were fitted to the others. */
export interface LeftOutCorpus {
  readonly name: string;
  readonly kind: CorpusKind;
  readonly decided: readonly Decided[];
}

/** Decides on each corpus by what was fitted to the others; samples are part of their benchmark. */
export function decideLeftOut(
  decisions: readonly Lessons<DecisionExample>[],
  { withReader = true }: { readonly withReader?: boolean } = {},
): LeftOutCorpus[] {
  return leaveEachOut(
    decisions,
    ({ kind }) => kind !== "sample",
    fitDecision,
    ({ name, kind, examples }, fitted) => ({
      name,
      kind,
      decided: examples.map((one) => ({ label: one.label, confidence: confidenceOf(one, fitted, withReader) })),
    }),
  );
}
