import { findTables } from "../../corpus/markup/table-head.ts";
import type { Span } from "../../language/span.ts";
import type { MatchedPassage } from "../match/matched-passage.ts";

const ENDED = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"']*$/u;

/** A passage's text with what is known of it. */
export interface MarkableText {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Where its headings are, by the article's format, and the rows that name the columns of its tables. */
  readonly headings: readonly Span[];
}

export function markableText({ chunk, text }: MatchedPassage): MarkableText {
  const heads = findTables(chunk).map(({ head }) => head);
  const headings = [...chunk.blocks.filter(({ kind }) => kind === "heading"), ...heads];
  return { text: chunk.text, sentences: text.sentences, headings };
}

/**
 * The scores of a text's sentences without its headings', which name what the answer is about and never say it: minus
 * infinity for each. The line that repeats the article's title is one. Where there are only headings, they keep theirs.
 */
export function withoutHeadings(scores: readonly number[], passage: MarkableText, title: string): number[] {
  const { text, sentences } = passage;
  const namesOnly = (sentence: Span | undefined) =>
    isHeading(sentence, passage) ||
    // A title made of the first sentence of a text that has none is a sentence.
    (text.slice(sentence?.start, sentence?.end) === title && !ENDED.test(title));
  const rest = scores.map((score, at) => (namesOnly(sentences[at]) ? Number.NEGATIVE_INFINITY : score));
  return rest.some((score) => score > Number.NEGATIVE_INFINITY) ? rest : [...scores];
}

function isHeading(sentence: Span | undefined, { headings }: MarkableText): boolean {
  return sentence !== undefined && headings.some(({ start, end }) => sentence.start >= start && sentence.end <= end);
}
