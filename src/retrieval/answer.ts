import {
  type ArticleMetadata,
  type Outline,
  type OutlinedText,
  type PlaceRange,
  placeRange,
} from "../corpus/article.ts";
import { type Span, spansWithin } from "../language/span.ts";

/** Verbatim text shown to a person, with what is needed to cite it. All offsets point into the article's text. */
export interface Excerpt extends Span, Omit<ArticleMetadata, "asks" | "pointed">, Outline {
  /** Counts from 1 within the answer: the number of its citation. */
  readonly number: number;
  /** Path of the article below SEEDS_DIR. */
  readonly article: string;
  readonly text: string;
  readonly startLine: number;
  readonly endLine: number;
  /** The sentence (or two) that answers, best first; each lies within the excerpt. */
  readonly highlights: readonly Span[];
  /** The headings above what is marked, joined with " › ", below the article's title; empty without any. */
  readonly heading: string;
  /** The row that names the columns, where the excerpt begins further down in a table. */
  readonly tableHead?: OutlinedText;
  /** Other articles in which the same text stands, word for word; absent where there is none. */
  readonly also?: readonly OtherSource[];
  /** Calibrated probability, 0 to 1, that this excerpt answers the question: on the scale of the answer's confidence. */
  readonly score: number;
}

/**
 * The pages, slides, rows or times of what is marked in an excerpt: there people look, whatever stands around it. Undefined
 * where lines, or headings alone, tell.
 */
export function markedPlace({ places = [], highlights: [marked] }: Excerpt): PlaceRange | undefined {
  const own = marked === undefined ? [] : spansWithin(places, marked);
  return placeRange({ places: own.length > 0 ? own : places });
}

/** Where else an excerpt's text stands. */
export interface OtherSource extends Pick<ArticleMetadata, "title" | "url"> {
  /** Path of the article below SEEDS_DIR. */
  readonly article: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** A word of the question that the articles do not know, and the word that was searched instead. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/**
 * What the articles say to a question: they answer it; they may, and these are the closest passages, which are never put
 * as an answer; or they do not.
 */
export type Verdict = "answer" | "closest" | "none";

interface AnswerBase {
  readonly question: string;
  /** Calibrated probability, 0 to 1, that the excerpts answer the question: what the thresholds are compared with. */
  readonly confidence: number;
  readonly corrections?: readonly Correction[];
  /**
   * The languages of the articles, by ISO 639-1, where the question is in none of them and was not answered: it may be asked
   * again in one of these.
   */
  readonly articleLanguages?: readonly string[];
  readonly milliseconds: number;
}

export interface CitedAnswer extends AnswerBase {
  readonly verdict: "answer";
  readonly answered: true;
  /** Best first, at least one. */
  readonly excerpts: readonly Excerpt[];
}

/** What may answer, shown when nobody can be sure. */
export interface ClosestPassages extends AnswerBase {
  readonly verdict: "closest";
  readonly answered: false;
  /** Best first, at least one. */
  readonly excerpts: readonly Excerpt[];
  /** Titles of the articles that come nearest. */
  readonly nearest: readonly string[];
}

/** What is said when the articles do not answer: the titles that come nearest, never quoted as an answer. */
export interface Abstention extends AnswerBase {
  readonly verdict: "none";
  readonly answered: false;
  readonly excerpts: readonly [];
  readonly nearest: readonly string[];
}

export type Answer = CitedAnswer | ClosestPassages | Abstention;

/** What can be said before anybody knows how long it took. */
export type Composed = Untimed<CitedAnswer> | Untimed<ClosestPassages> | Untimed<Abstention>;
type Untimed<A extends Answer> = Omit<A, "question" | "corrections" | "articleLanguages" | "milliseconds">;
