import { performance } from "node:perf_hooks";
import type { PassageStore } from "../store/passage-store.ts";
import type { Abstention, Answer, CitedAnswer, Excerpt } from "./answer.ts";
import { refersBack, withSentenceBefore } from "./excerpt/antecedent.ts";
import { choosePassages } from "./excerpt/chosen-passages.ts";
import { cutExcerpt } from "./excerpt/excerpt.ts";
import { type JudgedPassage, judgePassages } from "./judge/judgement.ts";
import type { RankedPassage } from "./rank/ranking.ts";
import { type Search, type SearchParts, searchPassages } from "./search-passages.ts";
import type { Weights } from "./weights.ts";

export interface AnswerOptions {
  /** Only this article, by path. */
  readonly article?: string;
  /** How many excerpts at most. */
  readonly limit?: number;
  /** The least probability that is answered, instead of the fitted one. */
  readonly threshold?: number;
}

const EXCERPTS = 3;
const NEAREST = 3;

/** Answers a question from one generation of the index: cited excerpts, or an abstention with the nearest titles. */
export async function answerQuestion(
  question: string,
  store: PassageStore,
  parts: SearchParts,
  options: AnswerOptions = {},
): Promise<Answer> {
  const begun = performance.now();
  const search = await searchPassages(question, store, parts, options.article ? [options.article] : undefined);
  const judged = judgePassages(search, store.statistics.words, parts.weights);
  const answer = composeAnswer(search, judged, parts.weights, options);
  const corrections = search.corrections.length > 0 ? { corrections: search.corrections } : {};
  const finish = () => ({ question, ...corrections, milliseconds: performance.now() - begun });
  if (!answer.answered) return { ...answer, ...finish() };
  const excerpts = await Promise.all(answer.excerpts.map((excerpt) => completeExcerpt(excerpt, store)));
  return { ...answer, excerpts, ...finish() };
}

type Composed<A extends Answer> = Omit<A, "question" | "corrections" | "milliseconds">;

/**
 * Decides whether what was found answers the question, and cuts the excerpts out if so.
 * @param judged what `judgePassages` makes of the search
 */
export function composeAnswer(
  search: Search,
  judged: readonly JudgedPassage[],
  weights: Weights,
  { limit = EXCERPTS, threshold = weights.threshold }: AnswerOptions,
): Composed<CitedAnswer> | Composed<Abstention> {
  const confidence = judged[0]?.confidence ?? 0;
  if (judged[0] === undefined || judged[0].gate < threshold) {
    return { answered: false, confidence, excerpts: [], nearest: nearestTitles(search.ranked) };
  }
  const confident = new Map(
    judged.filter(({ gate }) => gate >= threshold).map((one) => [one.window.passage.passage.id, one.confidence]),
  );
  const excerpts = choosePassages(search, weights.sentence)
    .filter(({ passage }) => confident.has(passage.passage.id))
    .slice(0, limit)
    .map((chosen, index) => cutExcerpt(chosen, index + 1, confident.get(chosen.passage.passage.id) ?? 0));
  return { answered: true, confidence, excerpts };
}

/** An excerpt that begins with "He" gets the sentence before it, from the chunk before if need be. */
async function completeExcerpt(excerpt: Excerpt, store: PassageStore): Promise<Excerpt> {
  if (!refersBack(excerpt)) return excerpt;
  const article = await store.readArticle(excerpt.article);
  return article === undefined ? excerpt : withSentenceBefore(excerpt, article);
}

function nearestTitles(ranked: readonly RankedPassage[]): string[] {
  return [...new Set(ranked.map(({ passage }) => passage.article.metadata.title))].slice(0, NEAREST);
}
