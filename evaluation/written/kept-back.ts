import type { AskedCorpus } from "../community/community-folders.ts";
import { documentSource } from "../temporary-index.ts";
import type { WrittenPassage, WrittenQuestions } from "./written-questions.ts";

/**
 * The passages that are kept back, as one corpus, with their questions. The passages that the others were trained on are
 * left out: they may answer what is a near miss of these.
 */
export function keptBackCorpus({ passages, questionsOf, toDocuments }: WrittenQuestions): AskedCorpus {
  const keptBack = passages.filter((passage) => questionsOf(passage).some((question) => question.keptBack));
  const articleOf = (passage: WrittenPassage) => toDocuments([passage])[0]?.id ?? "";
  return {
    name: "written, kept back",
    source: documentSource(toDocuments(keptBack)),
    questions: keptBack.flatMap((passage) =>
      questionsOf(passage).map(({ text, evidence }) => ({
        text,
        article: evidence.length > 0 ? articleOf(passage) : null,
        evidence,
      })),
    ),
  };
}
