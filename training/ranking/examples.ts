import { containsAnswer } from "../../evaluation/contains-answer.ts";
import type { Dataset, DatasetQuestion } from "../../evaluation/dataset.ts";
import { lexemeOf } from "../../src/language/lexemes.ts";
import { splitWords } from "../../src/language/words.ts";
import { sentenceFeatures } from "../../src/retrieval/excerpt/sentence-choice.ts";
import { judgePassages } from "../../src/retrieval/judge/judge-passages.ts";
import type { Search, SearchParts } from "../../src/retrieval/search-passages.ts";
import type { Case, Choice } from "./linear-models.ts";

export const RANKING = ["lexical", "narrow", "wide", "coverage", "pairs"] as const;
export const SENTENCE = [
  "coverage",
  "localCoverage",
  "previous",
  "beforePrevious",
  "kind",
  "beyondTitle",
  "previousBeyondTitle",
] as const;
export const GATE = ["around", "key", "narrow", "wide", "pairs", "corpusSize", "missingNumber", "missingName"] as const;
export type RankingName = (typeof RANKING)[number];
export type SentenceName = (typeof SENTENCE)[number];
export type GateName = (typeof GATE)[number];

/** A choice of the right passage among the candidates of a question. */
export function rankingChoice(search: Search, { relevance }: DatasetQuestion): Choice<RankingName> {
  return {
    options: search.ranked.map(({ features }) => features),
    right: search.ranked.map(({ chunk }) => (relevance.get(chunk.article.path) ?? 0) > 0),
    weight: 1,
  };
}

/** A choice of the answering sentence in the best-ranked passage that holds an answer; undefined when none does. */
export function sentenceChoice(
  search: Search,
  { relevance, answers }: DatasetQuestion,
): Choice<SentenceName> | undefined {
  const passage = search.ranked.find(
    (one) => (relevance.get(one.chunk.article.path) ?? 0) > 0 && containsAnswer(one.chunk.text, answers),
  );
  if (!passage) return undefined;
  const texts = passage.text.sentences.map(({ start, end }) => passage.chunk.text.slice(start, end));
  return {
    options: sentenceFeatures(search.question, passage),
    right: texts.map((text) => containsAnswer(text, answers)),
    weight: 1,
  };
}

/** What the likeliest passage of a search says about its question; undefined when nothing was found. */
export async function gateCase(
  search: Search,
  words: number,
  positive: boolean,
  parts: SearchParts,
): Promise<Case<GateName> | undefined> {
  const { likeliest } = await judgePassages(search, words, parts);
  return likeliest && { features: likeliest.gate, positive, weight: 1 };
}

/** Every `step`-th question, so that a sample is spread over the whole set and is the same each time. */
export function sampleOf<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, i) => items[Math.floor(i * step)]).filter(
    (item) => item !== undefined,
  );
}

/**
 * The question with every second content word left out: questions written from a passage repeat its words, people who
 * have not read it do not. Teaches the choice of sentences what to do when less overlaps.
 */
export function thinOut(text: string): string {
  let content = 0;
  return splitWords(text)
    .filter(({ raw }) => lexemeOf(raw).stop || content++ % 2 === 0)
    .map(({ raw }) => raw)
    .join(" ");
}

export function answerableOf({ questions }: Dataset): DatasetQuestion[] {
  return questions.filter(({ answerable, relevance }) => answerable && relevance.size > 0);
}
