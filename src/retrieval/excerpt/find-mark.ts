import { languageOf } from "../../language/languages/language-of.ts";
import type { JudgedPassage } from "../judge/judge-passages.ts";

/** Sentences of a text by number, `first` to `last`, both included. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A neighbour at least so likely as the best sentence is marked with it. Of the first highlights on SQuAD2-dev hold an
 * answer (and mark two sentences): .813 (31 %) at 1/2, .819 (40 %) at .4, .823 (48 %) at 1/3, .829 (58 %) at 1/4. The
 * reader makes the choice clearer, so that a smaller share marks two as often; so does spelling, by which words of other
 * languages are like or are not: of translated SQuAD's, .77 to .81 (22 to 32 %) at 1/3, .80 to .83 (40 to 53 %) at .15.
 */
const NEIGHBOUR_SHARE = { read: 0.11, unread: 1 / 3, bySpelling: 0.15 };

/** The sentence of a passage that answers, with the one beside it that may. */
export function findMark({ passage, sentences, reading }: JudgedPassage): SentenceRange {
  const best = sentences.indexOf(Math.max(...sentences));
  const { isInVectors } = languageOf(passage.chunk.article.metadata.lang);
  const unread = isInVectors ? NEIGHBOUR_SHARE.unread : NEIGHBOUR_SHARE.bySpelling;
  return withNeighbour(sentences, best, reading ? NEIGHBOUR_SHARE.read : unread);
}

function withNeighbour(scores: readonly number[], best: number, share: number): SentenceRange {
  const least = (scores[best] ?? 0) + Math.log(share);
  const before = scores[best - 1] ?? Number.NEGATIVE_INFINITY;
  const after = scores[best + 1] ?? Number.NEGATIVE_INFINITY;
  if (Math.max(before, after) < least) return { first: best, last: best };
  return before > after ? { first: best - 1, last: best } : { first: best, last: best + 1 };
}
