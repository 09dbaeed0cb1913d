import type { Candidate, Passage } from "../store/passage-store.ts";
import { type MatchTable, matchPassage } from "./match-table.ts";
import { type PassageAnalysis, TITLE_WORDS } from "./passage-analysis.ts";
import type { QuestionMatcher } from "./question-matcher.ts";

/** A passage laid beside the question: everything that the fitted models look at. */
export interface MatchedPassage extends PassageAnalysis {
  readonly passage: Passage;
  readonly matches: MatchTable;
  /** BM25 of the passage and of its article, each as a share of the best candidate's, averaged: 0 to 1. */
  readonly lexical: number;
  /** Best cosine of the question with a window of a sentence's size. */
  readonly narrow: number;
  /** Cosine of the question with the whole chunk. */
  readonly wide: number;
  /** The cosine of a sentence with the question. */
  readonly sentenceCosine: (sentence: number) => number;
}

/** Compares an analysed passage with the question. `lexical` comes from `shareLexical`. */
export function matchCandidate(
  passage: Passage,
  analysis: PassageAnalysis,
  candidate: Candidate,
  lexical: number,
  matcher: QuestionMatcher,
): MatchedPassage {
  const { text, title, windows, sentenceNorm } = analysis;
  const matched = text.lexemes.map((lexeme) => matcher.match(lexeme));
  // Sums of dot products up to each word: any stretch of words is then one subtraction.
  const dots = new Float64Array(text.words.length + 1);
  for (let word = 0; word < text.words.length; word++) {
    dots[word + 1] = (dots[word] ?? 0) + (matched[text.words[word] ?? 0]?.dot ?? 0);
  }
  const titleDot = title.slice(0, TITLE_WORDS).reduce((sum, lexeme) => sum + matcher.match(lexeme).dot, 0);
  const cosine = (first: number, end: number, extra: number, norm: number) =>
    norm > 0 ? ((dots[end] ?? 0) - (dots[first] ?? 0) + extra) / norm : 0;
  return {
    ...analysis,
    passage,
    matches: matchPassage(text, matched, title, matcher),
    lexical,
    narrow: windows.reduce((best, w) => Math.max(best, cosine(w.firstWord, w.endWord, titleDot, w.norm)), 0),
    wide: Math.max(0, candidate.cosine),
    sentenceCosine(sentence) {
      const { firstWord = 0, endWord = 0 } = text.sentences[sentence] ?? {};
      return cosine(firstWord, endWord, 0, sentenceNorm(sentence));
    },
  };
}
