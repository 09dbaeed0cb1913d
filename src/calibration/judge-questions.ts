import { composeAnswer } from "../retrieval/answer-question.ts";
import { judgePassages } from "../retrieval/judge/judgement.ts";
import { type SearchParts, searchPassages } from "../retrieval/search-passages.ts";
import type { PassageStore } from "../store/passage-store.ts";
import { logOddsOf } from "./calibration.ts";
import type { OperatorQuestion } from "./operator-questions.ts";
import type { ScoredCase } from "./platt-scaling.ts";

/** An operator's question as the search sees it. */
export interface JudgedOperatorQuestion extends OperatorQuestion, ScoredCase {
  /** Whether the first excerpt, were one shown, would be from the article that answers. */
  readonly found: boolean;
}

/** Asks the questions of an index. `parts.weights` are the shipped ones. */
export async function judgeQuestions(
  questions: readonly OperatorQuestion[],
  store: PassageStore,
  parts: SearchParts,
): Promise<JudgedOperatorQuestion[]> {
  const judged: JudgedOperatorQuestion[] = [];
  for (const { question, article } of questions) {
    const search = await searchPassages(question, store, parts);
    const passages = judgePassages(search, store.statistics.words, parts.weights);
    const { excerpts } = composeAnswer(search, passages, parts.weights, { limit: 1, threshold: 0 });
    judged.push({
      question,
      article,
      logOdds: logOddsOf(passages[0]?.gate ?? 0),
      positive: article !== null,
      found: article !== null && excerpts[0]?.article === article,
    });
  }
  return judged;
}
