import { findHeadings } from "../../corpus/markup/markup.ts";
import type { RankedPassage } from "../rank/ranking.ts";
import type { Search } from "../search-passages.ts";
import type { Weights } from "../weights.ts";
import { type SentenceRange, withoutHeadings, withReply } from "./marked-sentences.ts";
import { scoreSentences } from "./sentence-choice.ts";

/** A passage, the sentences of it that answer (`first` to `last`, both included) and how good an answer that is. */
export interface ChosenPassage extends SentenceRange {
  readonly passage: RankedPassage;
  /** Only its order within one question means something. */
  readonly score: number;
}

/** The sentence that answers is looked for in so many of the best passages. */
const READ = 5;
/**
 * A neighbour at least so likely as the best sentence is marked with it. Of the first highlights on SQuAD2-dev hold an
 * answer (and mark two sentences): .813 (31 %) at 1/2, .819 (40 %) at .4, .823 (48 %) at 1/3, .829 (58 %) at 1/4.
 */
const NEIGHBOUR_SHARE = 1 / 3;

/** The sentences that answer in each of the best passages, best first by passage and sentence together. */
export function choosePassages({ question, ranked }: Search, weights: Weights["sentence"]): ChosenPassage[] {
  return ranked
    .slice(0, READ)
    .flatMap((passage) => {
      const { passage: chunk, text } = passage;
      const scores = scoreSentences(question, passage, weights);
      if (scores.length === 0) return [];
      const headings = findHeadings(chunk.article.path, chunk.text);
      const markable = { text: chunk.text, sentences: text.sentences, headings };
      const sayable = withoutHeadings(scores, markable, chunk.article.metadata.title);
      const best = sayable.indexOf(Math.max(...sayable));
      const marked = withReply(withNeighbour(sayable, best), markable);
      return [{ passage, ...marked, score: passage.rank + Math.max(...scores) }];
    })
    .sort((a, b) => b.score - a.score || a.passage.passage.id - b.passage.passage.id);
}

function withNeighbour(scores: readonly number[], best: number): SentenceRange {
  const least = (scores[best] ?? 0) + Math.log(NEIGHBOUR_SHARE);
  const before = scores[best - 1] ?? Number.NEGATIVE_INFINITY;
  const after = scores[best + 1] ?? Number.NEGATIVE_INFINITY;
  if (Math.max(before, after) < least) return { first: best, last: best };
  return before > after ? { first: best - 1, last: best } : { first: best, last: best + 1 };
}
