import { judgePassages } from "../retrieval/judge/judge-passages.ts";
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
    const { passages, confidence } = await judgePassages(search, store.statistics.words, parts);
    judged.push({
      question,
      article,
      logOdds: logOddsOf(confidence),
      positive: article !== null,
      found: article !== null && passages[0]?.passage.chunk.article.path === article,
    });
  }
  return judged;
}
