import type { CorpusDocument, Dataset, DatasetQuestion } from "../../evaluation/dataset.ts";
import { answerableOf, sampleOf } from "./examples.ts";
import { type RandomSource, shuffled } from "./random.ts";

/** A corpus with questions that it answers and questions whose articles were left out of it. */
export interface SampledCorpus {
  readonly name: string;
  readonly documents: readonly CorpusDocument[];
  readonly answered: readonly DatasetQuestion[];
  readonly foreign: readonly DatasetQuestion[];
}

/** Sizes in documents with how many corpora of that size: small corpora hold few questions each. */
const SIZES: readonly (readonly [number, number])[] = [
  [2, 24],
  [10, 12],
  [60, 4],
  [400, 2],
];
const QUESTIONS = 240;
/** The share of subjects that the largest corpora leave out, to have questions that they do not answer. */
const LEFT_OUT = 0.1;

/**
 * Corpora of 2 documents up to all of all sets. Documents of one title belong together: a question is foreign to a
 * corpus when nothing of its title is there.
 */
export function sampleCorpora(datasets: readonly Dataset[], random: RandomSource): SampledCorpus[] {
  const small = SIZES.flatMap(([size, count]) =>
    datasets.flatMap((dataset) =>
      Array.from({ length: Math.ceil(count / datasets.length) }, () =>
        takeCorpus([dataset], datasets, size, Math.ceil(QUESTIONS / count), random),
      ),
    ),
  );
  const whole = datasets.map((dataset) =>
    takeCorpus([dataset], datasets, Math.floor(dataset.documents.length * (1 - LEFT_OUT)), QUESTIONS, random),
  );
  const all = datasets.reduce((sum, { documents }) => sum + documents.length, 0);
  return [...small, ...whole, takeCorpus(datasets, datasets, Math.floor(all * (1 - LEFT_OUT)), 2 * QUESTIONS, random)];
}

function takeCorpus(
  from: readonly Dataset[],
  all: readonly Dataset[],
  size: number,
  questions: number,
  random: RandomSource,
): SampledCorpus {
  const documents = shuffled(
    from.flatMap((dataset) => dataset.documents),
    random,
  ).slice(0, size);
  const ids = new Set(documents.map(({ id }) => id));
  const subjects = new Set(documents.map(subjectOf));
  const subjectById = new Map(
    all.flatMap((dataset) => dataset.documents.map((one) => [one.id, subjectOf(one)] as const)),
  );
  const answerable = all.flatMap(answerableOf);
  const relevantOf = ({ relevance }: DatasetQuestion) => [...relevance.keys()];
  const answered = answerable.filter((question) => relevantOf(question).some((id) => ids.has(id)));
  const foreign = answerable.filter((question) =>
    relevantOf(question).every((id) => !subjects.has(subjectById.get(id) ?? "")),
  );
  return {
    name: `${from.map(({ name }) => name).join("+")}/${size}`,
    documents,
    answered: sampleOf(shuffled(answered, random), questions),
    foreign: sampleOf(shuffled(foreign, random), questions),
  };
}

function subjectOf({ id, title }: CorpusDocument): string {
  return title || id;
}
