import { stat } from "node:fs/promises";
import { join } from "node:path";
import { groupBy } from "../../../evaluation/group-by.ts";
import { sampleOf } from "../../../evaluation/sample.ts";
import { documentSource } from "../../../evaluation/temporary-index.ts";
import type {
  WrittenPassage,
  WrittenQuestion,
  WrittenQuestions,
} from "../../../evaluation/written/written-questions.ts";
import { openCorpusFolder } from "../../../src/corpus/corpus-folder.ts";
import type { CorpusSource } from "../../../src/corpus/corpus-source.ts";
import { toTrainingQuestion } from "./community-corpora.ts";
import type { TrainingCorpus, TrainingQuestion } from "./training-corpus.ts";

/** The sources of which the articles are not there are one corpus: the passages alone. */
const PASSAGES = "passages";

/**
 * Questions written over passages. Where the whole articles of a source are in a folder of its name, they are what is
 * asked: that is the setting that counts. The other sources are asked together, of their passages alone.
 */
export async function writtenCorpora(
  written: WrittenQuestions,
  most: number,
  folders?: string,
): Promise<TrainingCorpus[]> {
  const bySource = groupBy(written.passages, ({ source }) => source);
  const corpora: TrainingCorpus[] = [];
  const rest: WrittenPassage[] = [];
  for (const [source, passages] of bySource) {
    const articles = folders === undefined ? undefined : join(folders, source);
    if (articles !== undefined && (await isFolder(articles))) {
      corpora.push(writtenCorpus(source, openCorpusFolder(articles), passages, written, most));
    } else {
      rest.push(...passages);
    }
  }
  return [...corpora, writtenCorpus(PASSAGES, documentSource(written.toDocuments(rest)), rest, written, most)];
}

function writtenCorpus(
  name: string,
  source: CorpusSource,
  passages: readonly WrittenPassage[],
  { questionsOf }: WrittenQuestions,
  most: number,
): TrainingCorpus {
  const questions = passages.flatMap((passage) => questionsOf(passage).filter(({ keptBack }) => !keptBack));
  const answerable = questions.filter(({ evidence }) => evidence.length > 0);
  const near = questions.filter(({ evidence }) => evidence.length === 0);
  return {
    name,
    group: name,
    kind: "written",
    source,
    questions: [...sampleOf(answerable, most).map(toAsked), ...sampleOf(near, Math.floor(most / 2)).map(toAsked)],
  };
}

function toAsked({ text, evidence }: WrittenQuestion): TrainingQuestion {
  const article = evidence.length > 0 ? "" : null;
  const question = toTrainingQuestion({ text, article, evidence });
  return article === null ? { ...question, label: "near" } : question;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
