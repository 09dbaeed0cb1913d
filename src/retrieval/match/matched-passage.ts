import type { Candidate, Passage } from "../../store/passage-store.ts";
import { type MatchTable, matchPassage } from "./match-table.ts";
import { type PassageAnalysis, type WordRange, windowAt } from "./passage-analysis.ts";
import type { QuestionMatcher } from "./question-matcher.ts";

/** A passage laid beside the question: everything that the fitted models look at. */
export interface MatchedPassage extends PassageAnalysis {
  readonly chunk: Passage;
  readonly matches: MatchTable;
  /** BM25 of the passage and of its article, each as a share of the best candidate's, averaged: 0 to 1. */
  readonly lexical: number;
  /** BM25 of the passage alone. */
  readonly bm25: number;
  /** Best cosine of the question with a window of a sentence's size. */
  readonly narrow: number;
  /** Cosine of the question with the whole chunk. */
  readonly wide: number;
  /** The cosine of a sentence with the question. */
  readonly sentenceCosine: (sentence: number) => number;
}

/** Compares an analysed passage with the question. `lexical` comes from `shareLexical`. */
export function matchCandidate(
  chunk: Passage,
  analysis: PassageAnalysis,
  candidate: Candidate,
  lexical: number,
  matcher: QuestionMatcher,
): MatchedPassage {
  const { text, windowLengths, sentenceLength } = analysis;
  const { table, dots, titleDot } = matchPassage(analysis, matcher);
  const dotOf = ({ firstWord, endWord }: WordRange) => (dots[endWord] ?? 0) - (dots[firstWord] ?? 0);
  let narrow = 0;
  for (let window = 0; window < windowLengths.length; window++) {
    narrow = Math.max(narrow, share(dotOf(windowAt(window, text)) + titleDot, windowLengths[window]));
  }
  return {
    ...analysis,
    chunk,
    matches: table,
    lexical,
    bm25: candidate.bm25,
    narrow,
    wide: Math.max(0, candidate.cosine),
    sentenceCosine(sentence) {
      const words = text.sentences[sentence];
      return words ? share(dotOf(words), sentenceLength(sentence)) : 0;
    },
  };
}

function share(dot: number, length = 0): number {
  return length > 0 ? dot / length : 0;
}
