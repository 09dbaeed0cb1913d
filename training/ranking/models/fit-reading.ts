import type { Weights } from "../../../src/retrieval/weights.ts";
import type { Lessons } from "../collect/collect-corpus.ts";
import type { DecisionExample } from "../collect/decision-examples.ts";
import { type Choice, fitChoices } from "./linear-models.ts";

/**
 * Fits how much the reader counts beside the order and beside the choice of sentences: as a share of what the others say,
 * which keeps its weight of 1. To be fitted to questions that the reader was not trained on. Questions that were not read teach nothing; undefined when none was.
 */
export function fitReading(corpora: readonly Lessons<DecisionExample>[]): Weights["reading"] | undefined {
  const passages = corpora.flatMap(({ examples }) => evenly(examples.flatMap(passageChoice)));
  const sentences = corpora.flatMap(({ examples }) => evenly(examples.flatMap(sentenceChoices)));
  if (passages.length === 0 || sentences.length === 0) return undefined;
  const order = fitChoices(["own", "read"], passages);
  const mark = fitChoices(["own", "read"], sentences);
  return { relevance: shareOf(order), sentences: shareOf(mark) };
}

type Opinion = "own" | "read";

/** A reader that is fitted to be turned around is left out. */
function shareOf({ own, read }: Record<Opinion, number>): number {
  return own > 0 ? Math.max(0, read / own) : 0;
}

function passageChoice({ passages }: DecisionExample): Omit<Choice<Opinion>, "weight">[] {
  const options = passages.flatMap(({ score, reading }) => (reading ? [{ own: score, read: reading.relevance }] : []));
  return options.length === passages.length ? [{ options, right: passages.map(({ right }) => right) }] : [];
}

function sentenceChoices({ passages }: DecisionExample): Omit<Choice<Opinion>, "weight">[] {
  return passages
    .filter(({ right, reading }) => right && reading !== undefined)
    .map(({ sentences }) => ({ options: sentences, right: sentences.map(({ right }) => right) }));
}

function evenly(choices: readonly Omit<Choice<Opinion>, "weight">[]): Choice<Opinion>[] {
  return choices.map((choice) => ({ ...choice, weight: 1 / choices.length }));
}
