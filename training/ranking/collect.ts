import type { Dataset } from "../../evaluation/dataset.ts";
import { buildTemporaryIndex } from "../../evaluation/temporary-index.ts";
import type { LoadedParts } from "../../src/app/search-parts.ts";
import { type Search, searchPassages } from "../../src/retrieval/search-passages.ts";
import type { SampledCorpus } from "./corpora.ts";
import {
  answerableOf,
  type GateName,
  gateCase,
  type RankingName,
  rankingChoice,
  type SentenceName,
  sampleOf,
  sentenceChoice,
  thinOut,
} from "./examples.ts";
import type { Case, Choice } from "./linear-models.ts";

/** So many questions of each set teach the order of passages and the choice of sentences. */
const QUESTIONS = 700;

/** A choice of the right passage, with what is needed to measure the order that weights make of it. */
export interface RankingExample extends Choice<RankingName> {
  readonly paths: readonly string[];
  readonly relevance: ReadonlyMap<string, number>;
}

export interface DatasetExamples {
  readonly dataset: string;
  readonly ranking: readonly RankingExample[];
  /** Whole questions and thinned ones, in this order, each in pairs. */
  readonly sentences: readonly Choice<SentenceName>[];
}

/** Asks a data set's questions of its whole corpus. */
export async function collectExamples(dataset: Dataset, parts: LoadedParts): Promise<DatasetExamples> {
  const index = await buildTemporaryIndex(dataset.documents, parts.embedder);
  try {
    const ranking: RankingExample[] = [];
    const sentences: Choice<SentenceName>[] = [];
    for (const question of sampleOf(answerableOf(dataset), QUESTIONS)) {
      const search = await searchPassages(question.text, index.store, parts);
      ranking.push({
        ...rankingChoice(search, question),
        paths: search.ranked.map(({ chunk }) => chunk.article.path),
        relevance: question.relevance,
      });
      if (question.answers.length === 0) continue;
      const thinned = await searchPassages(thinOut(question.text), index.store, parts);
      for (const asked of [search, thinned]) {
        const choice = sentenceChoice(asked, question);
        if (choice) sentences.push(choice);
      }
    }
    return { dataset: dataset.name, ranking, sentences };
  } finally {
    await index.close();
  }
}

export interface CorpusCases {
  readonly corpus: string;
  readonly documents: number;
  readonly cases: readonly Case<GateName>[];
}

/** Asks a sampled corpus the questions that it answers and the foreign ones. */
export async function collectGate(corpus: SampledCorpus, parts: LoadedParts): Promise<CorpusCases> {
  const index = await buildTemporaryIndex(corpus.documents, parts.embedder);
  try {
    const { words } = index.store.statistics;
    const cases: Case<GateName>[] = [];
    const ask = (text: string): Promise<Search> => searchPassages(text, index.store, parts);
    for (const { text } of corpus.answered) cases.push(...listed(await gateCase(await ask(text), words, true, parts)));
    for (const { text } of corpus.foreign) cases.push(...listed(await gateCase(await ask(text), words, false, parts)));
    return { corpus: corpus.name, documents: corpus.documents.length, cases };
  } finally {
    await index.close();
  }
}

function listed<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
