import type { CorpusSource } from "../../../src/corpus/corpus-source.ts";

/**
 * What is known of a question beforehand: its corpus answers it; it does not, though the corpus speaks of the subject
 * (`near`, which is not sure where another article may answer it; `unanswerable`, which is); or it was asked of another corpus.
 */
export type Label = "answerable" | "near" | "unanswerable" | "foreign";

export interface TrainingQuestion {
  readonly text: string;
  readonly label: Label;
  /** Whether a stretch of an article holds what answers. */
  readonly isIn: (path: string, text: string) => boolean;
  /** Whether a sentence of such a stretch says it; undefined where that is not known. */
  readonly isSaidBy?: (sentence: string) => boolean;
  /** It was written by somebody who had the passage before them and repeats its words. */
  readonly repeats?: boolean;
}

/** What teaches what: samples are too small to teach an order, and members' questions count most in the decision. */
export type CorpusKind = "sample" | "benchmark" | "written" | "community";

/** Articles with the questions that are asked of them. */
export interface TrainingCorpus {
  readonly name: string;
  /** Corpora of one group share articles or questions: they are left out together. */
  readonly group: string;
  readonly kind: CorpusKind;
  readonly source: CorpusSource;
  readonly questions: readonly TrainingQuestion[];
}

/** A question of another corpus, which this one does not answer. */
export function toForeign({ text }: Pick<TrainingQuestion, "text">): TrainingQuestion {
  return { text, label: "foreign", isIn: () => false };
}
