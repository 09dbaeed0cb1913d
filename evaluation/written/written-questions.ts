import { join } from "node:path";
import { z } from "zod";
import { type CorpusDocument, readLines } from "../dataset.ts";
import { groupBy } from "../group-by.ts";

const PassageLine = z.object({
  id: z.string().regex(/^\D*\d+$/),
  source: z.string().min(1),
  title: z.string(),
  heading: z.string(),
  sentences: z.array(z.string()),
});
const QuestionLine = z.object({
  passage: z.string(),
  question: z.string().min(1),
  answer: z.array(z.number().int().nonnegative()),
});

export type WrittenPassage = z.infer<typeof PassageLine>;

/** A question written over a passage. */
export interface WrittenQuestion {
  readonly text: string;
  /** The sentences that answer, each by itself; none: the passage looks as if it answered and does not. */
  readonly evidence: readonly string[];
  /** For measuring only: it teaches nothing. */
  readonly keptBack: boolean;
}

export interface WrittenQuestions {
  readonly passages: readonly WrittenPassage[];
  questionsOf(passage: WrittenPassage): readonly WrittenQuestion[];
  /** Passages as the articles that they are from, as far as they are there. */
  toDocuments(passages: readonly WrittenPassage[]): CorpusDocument[];
}

/** Passages whose number leaves these remainders are kept back, and were from every model that was trained on the others. */
const KEPT_BACK = new Set([3, 9, 16]);
const OF = 20;

/** Reads `passages.jsonl` and `questions.jsonl`. Throws UserError naming the file and line that is not as it should be. */
export async function readWrittenQuestions(folder: string): Promise<WrittenQuestions> {
  const passages = await readLines(join(folder, "passages.jsonl"), (value) => PassageLine.parse(value));
  const lines = await readLines(join(folder, "questions.jsonl"), (value) => QuestionLine.parse(value));
  const byPassage = groupBy(lines, ({ passage }) => passage);
  return {
    passages,
    questionsOf: (passage) =>
      (byPassage.get(passage.id) ?? []).map(({ question, answer }) => ({
        text: question,
        evidence: answer.flatMap((number) => passage.sentences[number] ?? []),
        keptBack: isKeptBack(passage),
      })),
    toDocuments,
  };
}

function isKeptBack({ id }: WrittenPassage): boolean {
  return KEPT_BACK.has(Number(id.replace(/^\D+/, "")) % OF);
}

function toDocuments(passages: readonly WrittenPassage[]): CorpusDocument[] {
  const articles = groupBy(passages, ({ source, title }) => `${source}/${title}`);
  return [...articles].map(([id, parts]) => ({
    id,
    title: parts[0]?.title ?? "",
    text: parts.map(({ heading, sentences }) => [heading, sentences.join(" ")].join("\n\n").trim()).join("\n\n"),
  }));
}
