import { probabilityFeatures } from "../../../src/retrieval/judge/probability.ts";
import { FEATURES, type Weights, weigh } from "../../../src/retrieval/weights.ts";
import type { Lessons } from "../collect/collect-corpus.ts";
import type { DecisionExample, DecisivePassage } from "../collect/decision-examples.ts";
import type { CorpusKind, Label } from "../corpora/training-corpus.ts";
import { type Case, fitCases } from "./linear-models.ts";

export type DecisionWeights = Pick<Weights, "gate" | "probability">;

/** How much the corpora of a kind count together: what members ask of documentation is what is to be decided. */
const SHARES: Readonly<Record<CorpusKind, number>> = { sample: 1, benchmark: 0.5, written: 1, community: 2 };
/** How much the questions of a corpus that it does not answer count, by what is known of them. */
const NEGATIVE_SHARES: Readonly<Record<Exclude<Label, "answerable">, number>> = {
  unanswerable: 2,
  foreign: 1,
  near: 0.5,
};
/** A question is decided by the passage that comes out best, which depends on the weights: so often it is chosen anew. */
const ROUNDS = 5;

/**
 * What an identifier that no article has counts for at least. Few questions to learn from name an option, a release or an
 * error code of which nothing is said, and mostly beside the point; otherwise they are answered with what is said of another.
 * On members' questions 2 costs nothing, 4 two of 106 right answers.
 */
const UNKNOWN_IDENTIFIER = -2;
/**
 * What a heading counts for at least that asks the same of something else: hardly any question to learn from is asked of a
 * list of frequent questions. It makes .91 of "How do I rename a server?" below "How do I create a server?" .4, and .97 of "How
 * can I exit a server?" below "How do I leave a server?" .7: another word for the same stays an answer where all else is sure.
 */
const OTHER_QUESTION = -2;

/** Fits what decides whether a question is answered: the gate, then what the reader adds to it. */
export function fitDecision(corpora: readonly Lessons<DecisionExample>[]): DecisionWeights {
  const questions = weighQuestions(corpora);
  const fitted = fitToBest(FEATURES.gate, questions, (passage) => passage.gate);
  const unknownIdentifiers = Math.min(fitted.unknownIdentifiers, UNKNOWN_IDENTIFIER);
  const otherQuestion = Math.min(fitted.otherQuestion, OTHER_QUESTION);
  const gate = { ...fitted, unknownIdentifiers, otherQuestion };
  const withGate = (passage: DecisivePassage) => probabilityFeatures(passage.gate, passage.reading, { gate });
  // Of the written questions the reader knows the answers: it was trained on them.
  const unseen = weighQuestions(corpora.filter(({ kind }) => kind !== "written"));
  const read = fitToBest(["gate", "answers"], unseen, (passage) => {
    const { gate: logOdds, answers } = withGate(passage);
    return answers === undefined ? undefined : { gate: logOdds, answers };
  });
  const unread = fitToBest(["gate"], questions, (passage) => ({ gate: withGate(passage).gate }));
  return { gate, probability: { read, unread } };
}

export interface WeightedQuestion {
  readonly passages: readonly DecisivePassage[];
  readonly positive: boolean;
  readonly weight: number;
}

/** Within a corpus questions that it answers weigh as much as the others together. */
function weighQuestions(corpora: readonly Lessons<DecisionExample>[]): WeightedQuestion[] {
  const sizes = new Map<CorpusKind, number>();
  for (const { kind, examples } of corpora) sizes.set(kind, (sizes.get(kind) ?? 0) + Math.sqrt(examples.length));
  return corpora.flatMap(({ kind, examples }) => {
    // Of two corpora of a kind the larger says more, but not so much more as it has questions.
    const share = (SHARES[kind] * Math.sqrt(examples.length)) / (sizes.get(kind) ?? 1);
    const raw = examples.map(({ label }) => (label === "answerable" ? 1 : NEGATIVE_SHARES[label]));
    const total = (positive: boolean) =>
      examples.reduce(
        (sum, { label }, index) => sum + ((label === "answerable") === positive ? (raw[index] ?? 0) : 0),
        0,
      );
    return examples.map(({ passages, label }, index) => {
      const positive = label === "answerable";
      return { passages, positive, weight: (share * (raw[index] ?? 0)) / total(positive) };
    });
  });
}

/** Fits a logistic regression to the passage of each question that comes out best under it. */
function fitToBest<Name extends string>(
  names: readonly Name[],
  questions: readonly WeightedQuestion[],
  featuresOf: (passage: DecisivePassage) => Readonly<Record<Name, number>> | undefined,
): Record<Name | "bias", number> {
  const laidOut = questions.map(({ passages, ...question }) => ({
    ...question,
    options: passages.flatMap((passage) => featuresOf(passage) ?? []),
  }));
  let cases = laidOut.flatMap(({ options: [first], ...question }): Case<Name>[] =>
    first ? [{ ...question, features: first }] : [],
  );
  let weights = fitCases(names, cases);
  for (let round = 1; round < ROUNDS; round++) {
    cases = laidOut.flatMap(({ options, ...question }): Case<Name>[] => {
      const features = bestOf(options, (option) => weigh<string>(weights, option));
      return features ? [{ ...question, features }] : [];
    });
    weights = fitCases(names, cases);
  }
  return weights;
}

export function bestOf<T>(options: readonly T[], scoreOf: (option: T) => number): T | undefined {
  let best: T | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const option of options) {
    const score = scoreOf(option);
    if (score > bestScore) [best, bestScore] = [option, score];
  }
  return best;
}
