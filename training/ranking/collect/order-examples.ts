import { lexemeOf } from "../../../src/language/lexemes.ts";
import { splitWords } from "../../../src/language/words.ts";
import { type SentenceFeatures, sentenceFeatures } from "../../../src/retrieval/judge/sentence-choice.ts";
import type { RankedPassage, RankingFeatures } from "../../../src/retrieval/rank/ranking.ts";
import { type Search, type SearchParts, searchPassages } from "../../../src/retrieval/search-passages.ts";
import type { PassageStore } from "../../../src/store/passage-store.ts";
import type { TrainingQuestion } from "../corpora/training-corpus.ts";

/** Options of which some are right. */
export interface Choosing<Features> {
  readonly options: readonly Features[];
  readonly right: readonly boolean[];
}

/** What a question that is answered teaches about the order of passages and the choice of sentences. */
export interface OrderExample {
  readonly passages: Choosing<RankingFeatures>;
  /** Of the best-ranked passage that answers: for the question as it is, and for what is left of it when it is thinned. */
  readonly sentences: readonly Choosing<SentenceFeatures>[];
}

/** Asks a question and lays out what there was to choose from: the same, whatever the weights are. */
export async function collectOrder(
  question: TrainingQuestion,
  store: PassageStore,
  parts: SearchParts,
): Promise<OrderExample> {
  const search = await searchPassages(question.text, store, parts);
  const thinned = question.repeats ? [await searchPassages(thinOut(question.text), store, parts)] : [];
  return {
    passages: {
      options: search.ranked.map(({ features }) => features),
      right: search.ranked.map(({ chunk }) => question.isIn(chunk.article.path, chunk.text)),
    },
    sentences: [search, ...thinned].flatMap((asked) => chooseSentence(asked, question) ?? []),
  };
}

function chooseSentence(search: Search, question: TrainingQuestion): Choosing<SentenceFeatures> | undefined {
  const { isIn, isSaidBy } = question;
  if (!isSaidBy) return undefined;
  // The best by sums that no fitted weight plays a part in, so that fitting again gives the same.
  const [passage] = search.ranked
    .filter(({ chunk }) => isIn(chunk.article.path, chunk.text))
    .sort((a, b) => plainScore(b) - plainScore(a) || a.chunk.id - b.chunk.id);
  if (!passage) return undefined;
  const { chunk, text } = passage;
  const right = text.sentences.map(({ start, end }) => isSaidBy(chunk.text.slice(start, end)));
  return { options: sentenceFeatures(search.question, passage), right };
}

function plainScore({ features: { lexical, narrow, wide } }: RankedPassage): number {
  return lexical + narrow + wide;
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
