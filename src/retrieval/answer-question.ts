import { performance } from "node:perf_hooks";
import type { PassageStore } from "../store/passage-store.ts";
import type { Answer, Correction } from "./answer.ts";
import { bestWindow, confidenceOf, gateFeatures, gateProbability, supportFeatures, type Window } from "./confidence.ts";
import { type ChosenPassage, cutExcerpt } from "./excerpt.ts";
import type { RankedPassage } from "./ranking.ts";
import { type Search, type SearchParts, searchPassages } from "./search-passages.ts";
import { scoreSentences } from "./sentence-choice.ts";
import type { Weights } from "./weights.ts";

export interface AnswerOptions {
  /** Only this article, by path. */
  readonly article?: string;
  /** How many excerpts at most. */
  readonly limit?: number;
  /** The least gate probability that is answered, instead of the shipped one. */
  readonly threshold?: number;
}

const EXCERPTS = 3;
const NEAREST = 3;
/** The confidence looks at so many passages for the best window. */
const JUDGED = 12;
/** The sentence that answers is looked for in so many passages. */
const READ = 5;
/** A neighbour at least so likely as the best sentence is marked with it. */
const NEIGHBOUR_SHARE = 0.4;

/** Answers a question from one generation of the index: cited excerpts, or an abstention with the nearest titles. */
export async function answerQuestion(
  text: string,
  store: PassageStore,
  parts: SearchParts,
  options: AnswerOptions = {},
): Promise<Answer> {
  const begun = performance.now();
  const search = await searchPassages(text, store, parts, options.article ? [options.article] : undefined);
  const judged = judgePassages(search, store.statistics.words, parts.weights);
  const threshold = options.threshold ?? parts.weights.threshold;
  const best = judged[0];
  const base = {
    question: text,
    confidence: best?.confidence ?? 0,
    ...correctionsOf(search.corrections),
  };
  if (!best || best.gate < threshold) {
    return {
      ...base,
      answered: false,
      excerpts: [],
      nearest: nearestTitles(search.ranked),
      milliseconds: performance.now() - begun,
    };
  }
  const spoken = new Map(
    judged.filter(({ gate }) => gate >= threshold).map((one) => [one.window.passage.passage.id, one]),
  );
  const chosen = chooseSentences(search, parts.weights)
    .filter(({ passage }) => spoken.has(passage.passage.id))
    .slice(0, options.limit ?? EXCERPTS);
  const excerpts = chosen.map((passage, index) =>
    cutExcerpt({ ...passage, score: spoken.get(passage.passage.passage.id)?.confidence ?? 0 }, index + 1),
  );
  return { ...base, answered: true, excerpts, milliseconds: performance.now() - begun };
}

interface JudgedPassage {
  readonly window: Window;
  readonly gate: number;
  readonly confidence: number;
}

/** The best windows of the best passages with what they are worth, the best window first. */
function judgePassages(search: Search, words: number, weights: Weights): JudgedPassage[] {
  const dense = Math.max(...search.ranked.map(({ narrow, wide }) => (narrow + wide) / 2), 0);
  return search.ranked
    .slice(0, JUDGED)
    .flatMap((passage) => bestWindow(search.question, passage, weights.window) ?? [])
    .sort((a, b) => b.score - a.score)
    .map((window) => {
      const gate = gateProbability(gateFeatures(search.question, window, words), weights.gate);
      const confidence = confidenceOf(gate, supportFeatures(search.question, window, dense), weights.support);
      return { window, gate, confidence };
    });
}

/** The sentence that answers in each of the best passages, best first by passage and sentence together. */
export function chooseSentences({ question, ranked }: Search, weights: Weights): ChosenPassage[] {
  return ranked
    .slice(0, READ)
    .flatMap((passage) => {
      const scores = scoreSentences(question, passage, weights.sentence);
      const best = scores.indexOf(Math.max(...scores));
      const score = scores[best];
      if (score === undefined) return [];
      return [{ passage, ...withNeighbour(scores, best), score: passage.rank + score }];
    })
    .sort((a, b) => b.score - a.score);
}

function withNeighbour(scores: readonly number[], best: number): { first: number; last: number } {
  const least = (scores[best] ?? 0) + Math.log(NEIGHBOUR_SHARE);
  const before = scores[best - 1] ?? Number.NEGATIVE_INFINITY;
  const after = scores[best + 1] ?? Number.NEGATIVE_INFINITY;
  if (Math.max(before, after) < least) return { first: best, last: best };
  return before > after ? { first: best - 1, last: best } : { first: best, last: best + 1 };
}

function nearestTitles(ranked: readonly RankedPassage[]): string[] {
  return [...new Set(ranked.map(({ passage }) => passage.article.metadata.title))].slice(0, NEAREST);
}

function correctionsOf(corrections: readonly Correction[]): { corrections?: readonly Correction[] } {
  return corrections.length > 0 ? { corrections } : {};
}
