import type { ArticleMetadata } from "../corpus/article.ts";

/** A stretch of an article's text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Verbatim text shown to a person, with what is needed to cite it. All offsets point into the article's text. */
export interface Excerpt extends Span, ArticleMetadata {
  /** Counts from 1 within the answer: the number of its citation. */
  readonly number: number;
  /** Path of the article below SEEDS_DIR. */
  readonly article: string;
  readonly text: string;
  readonly startLine: number;
  readonly endLine: number;
  /** The sentence (or two) that answers, best first; each lies within the excerpt. */
  readonly highlights: readonly Span[];
  readonly score: number;
}

/** A word of the question that the articles do not know, and the word that was searched instead. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

interface AnswerBase {
  readonly question: string;
  /** Calibrated probability, 0 to 1, that the excerpts answer the question. */
  readonly confidence: number;
  readonly corrections?: readonly Correction[];
  readonly milliseconds: number;
}

export interface CitedAnswer extends AnswerBase {
  readonly answered: true;
  readonly excerpts: readonly Excerpt[];
}

/** What is said when the articles do not answer: the titles that come nearest, never quoted as an answer. */
export interface Abstention extends AnswerBase {
  readonly answered: false;
  readonly excerpts: readonly [];
  readonly nearest: readonly string[];
}

export type Answer = CitedAnswer | Abstention;
