import type { AskedCorpus } from "../../../evaluation/community/community-folders.ts";
import { marksEvidence } from "../../../src/known-questions/evidence.ts";
import type { KnownQuestion } from "../../../src/known-questions/known-question.ts";
import { showsAnswer } from "../../../src/known-questions/outcome.ts";
import type { TrainingCorpus, TrainingQuestion } from "./training-corpus.ts";

/** Real files with questions as members ask them. */
export function communityCorpora(folders: readonly AskedCorpus[]): TrainingCorpus[] {
  return folders.map(({ name, source, questions }) => ({
    name,
    group: name,
    kind: "community",
    source,
    questions: questions.map(toTrainingQuestion),
  }));
}

/** A question whose answer is known word for word. */
export function toTrainingQuestion(known: KnownQuestion): TrainingQuestion {
  return {
    text: known.text,
    label: known.article === null ? "unanswerable" : "answerable",
    isIn: (path, text) => known.article !== null && showsAnswer(path, text, known),
    ...(known.evidence.length > 0 ? { isSaidBy: (sentence) => marksEvidence(sentence, known.evidence) } : {}),
  };
}
