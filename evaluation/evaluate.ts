import { performance } from "node:perf_hooks";
import { composeAnswer } from "../src/retrieval/answer-question.ts";
import { judgePassages } from "../src/retrieval/judgement.ts";
import { type SearchParts, searchPassages } from "../src/retrieval/search-passages.ts";
import type { PassageStore } from "../src/store/passage-store.ts";
import type { Dataset, DatasetQuestion } from "./dataset.ts";
import { auroc, meanOf, ndcgAt, recallAt, reciprocalRankAt } from "./measures.ts";
import { rankArticles } from "./rankings.ts";
import {
  type EvaluationResult,
  type ForeignResult,
  type RankingQuality,
  RETRIEVERS,
  type RetrieverName,
} from "./results.ts";

export interface EvaluateOptions {
  /** Other data sets whose questions this corpus does not answer. */
  readonly foreign?: readonly Dataset[];
  /** The least probability that is answered, instead of the shipped one. */
  readonly threshold?: number;
  readonly onQuestion?: () => void;
}

/** What one question came to. */
interface Outcome {
  readonly question: DatasetQuestion;
  readonly rankings: Record<RetrieverName, string[]>;
  readonly confidence: number;
  readonly answered: boolean;
  /** Whether the first highlight holds an answer; undefined without known answers. */
  readonly highlighted: boolean | undefined;
}

/** Asks every question of a data set through the real pipeline and measures what comes back. */
export async function evaluate(
  dataset: Dataset,
  store: PassageStore,
  parts: SearchParts,
  options: EvaluateOptions = {},
): Promise<EvaluationResult> {
  const begun = performance.now();
  const ask = (question: DatasetQuestion) => askQuestion(question, store, parts, options);
  const outcomes: Outcome[] = [];
  for (const question of dataset.questions) outcomes.push(await ask(question));
  const foreign: ForeignResult[] = [];
  for (const other of options.foreign ?? []) foreign.push(await measureForeign(other, outcomes, ask));
  return {
    dataset: dataset.name,
    articles: store.statistics.articles,
    chunks: store.statistics.chunks,
    questions: dataset.questions.length,
    seconds: (performance.now() - begun) / 1000,
    retrievers: measureRankings(outcomes),
    ...measureHighlights(outcomes),
    ...measureAbstention(outcomes, options.threshold ?? parts.weights.threshold),
    ...(foreign.length > 0 ? { foreign } : {}),
  };
}

async function askQuestion(
  question: DatasetQuestion,
  store: PassageStore,
  parts: SearchParts,
  options: EvaluateOptions,
): Promise<Outcome> {
  const search = await searchPassages(question.text, store, parts);
  const rankings = await rankArticles(search, store);
  const [best] = judgePassages(search, store.statistics.words, parts.weights);
  // The highlight is measured by itself: what would be marked if every question were answered.
  const { excerpts } = composeAnswer(search, store.statistics, parts.weights, { limit: 1, threshold: 0 });
  const [excerpt] = excerpts;
  const [highlight] = excerpt?.highlights ?? [];
  const marked =
    excerpt && highlight ? excerpt.text.slice(highlight.start - excerpt.start, highlight.end - excerpt.start) : "";
  options.onQuestion?.();
  return {
    question,
    rankings,
    confidence: best?.confidence ?? 0,
    answered: (best?.gate ?? 0) >= (options.threshold ?? parts.weights.threshold),
    highlighted: question.answers.length > 0 ? containsAnswer(marked, question.answers) : undefined,
  };
}

/** Case and white space aside: an answer may lie across a line break. */
export function containsAnswer(text: string, answers: readonly string[]): boolean {
  const plain = flatten(text);
  return answers.some((answer) => plain.includes(flatten(answer)));
}

function flatten(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

function measureRankings(outcomes: readonly Outcome[]): Record<RetrieverName, RankingQuality> {
  const judged = outcomes.filter(({ question }) => question.answerable && question.relevance.size > 0);
  const measure = (name: RetrieverName): RankingQuality => {
    const mean = (at: typeof ndcgAt, depth: number) =>
      meanOf(judged.map(({ rankings, question }) => at(depth, rankings[name], question.relevance)));
    return {
      ndcg10: mean(ndcgAt, 10),
      recall5: mean(recallAt, 5),
      recall10: mean(recallAt, 10),
      mrr10: mean(reciprocalRankAt, 10),
    };
  };
  const [bm25, dense, hybrid] = RETRIEVERS;
  return { bm25: measure(bm25), dense: measure(dense), hybrid: measure(hybrid) };
}

function measureHighlights(outcomes: readonly Outcome[]): Pick<EvaluationResult, "highlight"> {
  const marked = outcomes.flatMap(({ question, highlighted }) =>
    question.answerable && highlighted !== undefined ? [highlighted] : [],
  );
  return marked.length > 0 ? { highlight: { first: shareOf(marked), questions: marked.length } } : {};
}

function measureAbstention(outcomes: readonly Outcome[], threshold: number): Pick<EvaluationResult, "abstention"> {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const unanswerable = outcomes.filter(({ question }) => !question.answerable);
  if (answerable.length === 0 || unanswerable.length === 0) return {};
  return {
    abstention: {
      auroc: auroc(confidencesOf(answerable), confidencesOf(unanswerable)),
      threshold,
      answered: shareOf(answerable.map(({ answered }) => answered)),
      refused: shareOf(unanswerable.map(({ answered }) => !answered)),
    },
  };
}

async function measureForeign(
  dataset: Dataset,
  own: readonly Outcome[],
  ask: (question: DatasetQuestion) => Promise<Outcome>,
): Promise<ForeignResult> {
  const outcomes: Outcome[] = [];
  for (const question of dataset.questions) outcomes.push(await ask(question));
  return {
    dataset: dataset.name,
    questions: outcomes.length,
    refused: shareOf(outcomes.map(({ answered }) => !answered)),
    auroc: auroc(confidencesOf(own.filter(({ question }) => question.answerable)), confidencesOf(outcomes)),
  };
}

function confidencesOf(outcomes: readonly Outcome[]): number[] {
  return outcomes.map(({ confidence }) => confidence);
}

function shareOf(flags: readonly boolean[]): number {
  return meanOf(flags.map(Number));
}
