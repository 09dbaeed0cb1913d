import type { Answer } from "../retrieval/answer.ts";
import { answerQuestion } from "../retrieval/answer-question.ts";
import type { SearchParts } from "../retrieval/search-passages.ts";
import type { PassageStore } from "../store/passage-store.ts";
import type { KnownQuestion } from "./known-question.ts";
import { judgeAnswer, type Outcome } from "./outcome.ts";

/**
 * How well a question was answered: 2 as it should be, 1 when what answers is shown but not first, or only as one of the
 * closest passages, 0 otherwise.
 */
export type Grade = 0 | 1 | 2;

/** Grades by the text of the question. */
export type Grades = ReadonlyMap<string, Grade>;

/** Asks questions of a generation and grades the answers. */
export function gradeAnswers(
  questions: readonly KnownQuestion[],
  store: PassageStore,
  parts: SearchParts,
): Promise<Grades> {
  return gradeEach(questions, (question) => answerQuestion(question, store, parts));
}

/** Asks questions, one after the other, of whatever answers them, and grades the answers. */
export async function gradeEach(
  questions: readonly KnownQuestion[],
  ask: (question: string) => Promise<Answer>,
): Promise<Grades> {
  const grades = new Map<string, Grade>();
  for (const question of questions) {
    grades.set(question.text, gradeOf(judgeAnswer(await ask(question.text), question), question));
  }
  return grades;
}

/** A question that the articles do not answer is answered as it should be when it is not called answered. */
export function gradeOf({ verdict, first, shown }: Outcome, { article }: Pick<KnownQuestion, "article">): Grade {
  if (article === null) return verdict === "answer" ? 0 : 2;
  if (verdict === "answer" && first) return 2;
  return shown ? 1 : 0;
}
