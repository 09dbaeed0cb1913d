import { performance } from "node:perf_hooks";
import { composeAnswer } from "../src/retrieval/answer-question.ts";
import { type Judgement, judgePassages } from "../src/retrieval/judge/judge-passages.ts";
import { type Search, type SearchParts, searchPassages } from "../src/retrieval/search-passages.ts";
import type { PassageStore } from "../src/store/passage-store.ts";
import { containsAnswer } from "./contains-answer.ts";
import type { Dataset, DatasetQuestion } from "./dataset.ts";
import { auroc, meanOf } from "./measures.ts";
import { canBeJudged, measureQuality } from "./ranking-quality.ts";
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
  /** How passages are found, instead of the product's way. */
  readonly search?: (question: string) => Promise<Search>;
  readonly onQuestion?: () => void;
  readonly onJudged?: (judged: JudgedQuestion) => void;
}

/** What the confidence made of a question. */
export interface JudgedQuestion {
  readonly kind: "answerable" | "unanswerable" | "foreign";
  readonly confidence: number;
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
  for (const question of dataset.questions) {
    const outcome = await ask(question);
    outcomes.push(outcome);
    options.onJudged?.({ kind: question.answerable ? "answerable" : "unanswerable", confidence: outcome.confidence });
  }
  const foreign: ForeignResult[] = [];
  for (const other of options.foreign ?? []) {
    const asked: Outcome[] = [];
    for (const question of other.questions) {
      const outcome = await ask(question);
      asked.push(outcome);
      options.onJudged?.({ kind: "foreign", confidence: outcome.confidence });
    }
    foreign.push(measureForeign(other.name, outcomes, asked));
  }
  return {
    dataset: dataset.name,
    articles: store.statistics.articles,
    chunks: store.statistics.chunks,
    questions: dataset.questions.length,
    seconds: (performance.now() - begun) / 1000,
    retrievers: measureRankings(outcomes),
    ...measureHighlights(outcomes),
    ...measureAbstention(outcomes, options.threshold ?? parts.weights.thresholds.answer),
    ...(foreign.length > 0 ? { foreign } : {}),
  };
}

async function askQuestion(
  question: DatasetQuestion,
  store: PassageStore,
  parts: SearchParts,
  options: EvaluateOptions,
): Promise<Outcome> {
  const search = await (options.search?.(question.text) ?? searchPassages(question.text, store, parts));
  const judgement = await judgePassages(search, store.statistics.words, parts);
  const rankings = await rankArticles({ ...search, ranked: asShown(search, judgement) }, store);
  // The highlight is measured by itself: what would be marked if every question were answered.
  const thresholds = { answer: 0, closest: 0 };
  const { excerpts } = await composeAnswer(search, judgement, store, { limit: 1, thresholds });
  const [excerpt] = excerpts;
  const [highlight] = excerpt?.highlights ?? [];
  const marked =
    excerpt && highlight ? excerpt.text.slice(highlight.start - excerpt.start, highlight.end - excerpt.start) : "";
  options.onQuestion?.();
  return {
    question,
    rankings,
    confidence: judgement.confidence,
    answered: judgement.confidence >= (options.threshold ?? parts.weights.thresholds.answer),
    highlighted: question.answers.length > 0 ? containsAnswer(marked, question.answers) : undefined,
  };
}

/** The passages of a search, those that were judged in the order that they are shown in. */
function asShown({ ranked }: Search, { passages }: Judgement): Search["ranked"] {
  const judged = passages.map(({ passage }) => passage);
  const first = new Set(judged.map(({ chunk }) => chunk.id));
  return [...judged, ...ranked.filter(({ chunk }) => !first.has(chunk.id))];
}

function measureRankings(outcomes: readonly Outcome[]): Record<RetrieverName, RankingQuality> {
  const judged = outcomes.filter(({ question }) => canBeJudged(question));
  const measure = (name: RetrieverName) =>
    measureQuality(judged.map(({ rankings, question: { relevance } }) => ({ ranking: rankings[name], relevance })));
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

/** The share of its own questions that a corpus is to answer, to compare refusals whatever the thresholds are. */
const ANSWERED = 0.95;

function measureForeign(dataset: string, own: readonly Outcome[], asked: readonly Outcome[]): ForeignResult {
  const answerable = confidencesOf(own.filter(({ question }) => question.answerable)).sort((a, b) => a - b);
  const threshold = answerable[Math.floor((1 - ANSWERED) * answerable.length)] ?? 0;
  return {
    dataset,
    questions: asked.length,
    refused: shareOf(asked.map(({ answered }) => !answered)),
    refusedAt95: shareOf(asked.map(({ confidence }) => confidence < threshold)),
    auroc: auroc(answerable, confidencesOf(asked)),
  };
}

function confidencesOf(outcomes: readonly Outcome[]): number[] {
  return outcomes.map(({ confidence }) => confidence);
}

function shareOf(flags: readonly boolean[]): number {
  return meanOf(flags.map(Number));
}
