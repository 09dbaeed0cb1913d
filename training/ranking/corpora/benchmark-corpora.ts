import { containsAnswer } from "../../../evaluation/contains-answer.ts";
import type { CorpusDocument, Dataset, DatasetQuestion } from "../../../evaluation/dataset.ts";
import { sampleOf } from "../../../evaluation/sample.ts";
import { documentSource } from "../../../evaluation/temporary-index.ts";
import { createRandom, type RandomSource, shuffled } from "./random.ts";
import { type TrainingCorpus, type TrainingQuestion, toForeign } from "./training-corpus.ts";

/** Sizes in documents with how many corpora of that size: small corpora hold few questions each. */
const SIZES: readonly (readonly [number, number])[] = [
  [2, 24],
  [10, 12],
  [60, 4],
  [400, 2],
];
/** The share of subjects that a sample leaves out at most, to have questions that it does not answer. */
const LEFT_OUT = 0.1;

/**
 * Each data set whole, and corpora of 2 documents up to nine tenths of a set sampled from it, so that the decision holds
 * for every size. Documents of one title belong together: a question is foreign to a corpus when nothing of its title is
 * there.
 * @param most how many answerable questions of a whole set at most; the samples of one size have half as many together
 */
export function benchmarkCorpora(datasets: readonly Dataset[], most: number): TrainingCorpus[] {
  // By name, so that the same is drawn in whatever order the sets are given.
  const sorted = datasets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.flatMap((dataset) => [wholeSet(dataset, most), ...sampledCorpora(dataset, sorted, most)]);
}

function wholeSet(dataset: Dataset, most: number): TrainingCorpus {
  const unanswerable = dataset.questions.filter(({ answerable }) => !answerable);
  return {
    name: dataset.name,
    group: dataset.name,
    kind: "benchmark",
    source: documentSource(dataset.documents),
    questions: [
      ...sampleOf(answerableOf(dataset), most).map(toAnswerable),
      ...sampleOf(unanswerable, Math.floor(most / 2)).map(({ text }) => ({
        ...toForeign({ text }),
        label: "near" as const,
      })),
    ],
  };
}

function sampledCorpora(dataset: Dataset, all: readonly Dataset[], most: number): TrainingCorpus[] {
  const largest = Math.floor(dataset.documents.length * (1 - LEFT_OUT));
  const sizes = SIZES.map(([size, count]) => [size, Math.ceil(count / all.length)] as const);
  return [...sizes, [largest, 1] as const]
    .filter(([size]) => size <= largest)
    .flatMap(([size, count]) =>
      Array.from({ length: count }, (_, number) => {
        const name = `${dataset.name}/${size}/${number + 1}`;
        const questions = Math.ceil(most / (2 * count * all.length));
        return { name, ...sampleCorpus(dataset, all, size, questions, createRandom(name)) };
      }),
    );
}

function sampleCorpus(
  dataset: Dataset,
  all: readonly Dataset[],
  size: number,
  questions: number,
  random: RandomSource,
): Omit<TrainingCorpus, "name"> {
  const documents = shuffled(dataset.documents, random).slice(0, size);
  const ids = new Set(documents.map(({ id }) => id));
  const subjects = new Set(documents.map(subjectOf));
  const subjectById = new Map(
    all.flatMap((one) => one.documents.map((document) => [document.id, subjectOf(document)])),
  );
  const answerable = all.flatMap(answerableOf);
  const articlesOf = ({ relevance }: DatasetQuestion) => [...relevance.keys()];
  const answered = answerable.filter((question) => articlesOf(question).some((id) => ids.has(id)));
  const foreign = answerable.filter((question) =>
    articlesOf(question).every((id) => !subjects.has(subjectById.get(id) ?? "")),
  );
  return {
    group: dataset.name,
    kind: "sample",
    source: documentSource(documents),
    questions: [
      ...sampleOf(shuffled(answered, random), questions).map(toAnswerable),
      ...sampleOf(shuffled(foreign, random), questions).map(toForeign),
    ],
  };
}

function toAnswerable({ text, relevance, answers }: DatasetQuestion): TrainingQuestion {
  return {
    text,
    label: "answerable",
    isIn: (path, stretch) =>
      (relevance.get(path) ?? 0) > 0 && (answers.length === 0 || containsAnswer(stretch, answers)),
    ...(answers.length > 0 ? { isSaidBy: (sentence) => containsAnswer(sentence, answers), repeats: true } : {}),
  };
}

function answerableOf({ questions }: Dataset): DatasetQuestion[] {
  return questions.filter(({ answerable, relevance }) => answerable && relevance.size > 0);
}

function subjectOf({ id, title }: CorpusDocument): string {
  return title || id;
}
