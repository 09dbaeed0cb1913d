import type { GateFeatures } from "../../../src/retrieval/judge/gate.ts";
import { DECISIVE, judgePassages } from "../../../src/retrieval/judge/judge-passages.ts";
import type { Reading } from "../../../src/retrieval/judge/reader.ts";
import { scoreSentences } from "../../../src/retrieval/judge/sentence-choice.ts";
import type { Question } from "../../../src/retrieval/question/question.ts";
import type { RankedPassage } from "../../../src/retrieval/rank/ranking.ts";
import { type SearchParts, searchPassages } from "../../../src/retrieval/search-passages.ts";
import type { Weights } from "../../../src/retrieval/weights.ts";
import type { PassageStore } from "../../../src/store/passage-store.ts";
import type { Label, TrainingQuestion } from "../corpora/training-corpus.ts";

/** One of the passages that decide on a question, best score first: so far the reader has no part in their order. */
export interface DecisivePassage {
  readonly score: number;
  readonly gate: GateFeatures;
  /** Left out where it was not read. */
  readonly reading?: Omit<Reading, "sentences">;
  readonly right: boolean;
  /** Those that may be marked. */
  readonly sentences: readonly MarkableSentence[];
}

export interface MarkableSentence {
  /** Log probability without the reader. */
  readonly own: number;
  /** What the reader adds to it, up to a constant of the passage; 0 where it was not read. */
  readonly read: number;
  readonly right: boolean;
}

/** What a question teaches about the decision whether it is answered. */
export interface DecisionExample {
  readonly label: Label;
  readonly text: string;
  readonly passages: readonly DecisivePassage[];
}

/** Asks a question with the order and the choice of sentences that `parts.weights` make, and lays out what decides. */
export async function collectDecision(
  question: TrainingQuestion,
  store: PassageStore,
  parts: SearchParts,
): Promise<DecisionExample> {
  const search = await searchPassages(question.text, store, parts);
  const judgement = await judgePassages(search, store.statistics.words, parts);
  // Those that decide come first.
  const passages = judgement.passages.slice(0, DECISIVE).map(({ passage, gate, reading }): DecisivePassage => {
    const { chunk, score } = passage;
    return {
      score,
      gate,
      ...(reading ? { reading: { relevance: reading.relevance, answers: reading.answers } } : {}),
      right: question.isIn(chunk.article.path, chunk.text),
      sentences: markableSentences(search.question, passage, reading, question, parts.weights),
    };
  });
  return { label: question.label, text: question.text, passages: passages.toSorted((a, b) => b.score - a.score) };
}

function markableSentences(
  asked: Question,
  passage: RankedPassage,
  reading: Reading | undefined,
  { isSaidBy }: TrainingQuestion,
  weights: Weights,
): MarkableSentence[] {
  const own = scoreSentences(asked, passage, weights, undefined);
  const whole = { ...weights, reading: { ...weights.reading, sentences: 1 } };
  const both = scoreSentences(asked, passage, whole, reading);
  const { chunk, text } = passage;
  return text.sentences.flatMap(({ start, end }, index) => {
    const [alone, together] = [own[index] ?? 0, both[index] ?? 0];
    if (!Number.isFinite(alone)) return [];
    return [{ own: alone, read: together - alone, right: isSaidBy?.(chunk.text.slice(start, end)) ?? false }];
  });
}
