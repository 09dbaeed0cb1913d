import type { Span } from "../answer.ts";

/** A line of Markdown that is a heading. */
const HEADING = /^#{1,6}[ \t][^\n\r]*$/;
/** A question, whatever quotes, brackets and emphasis close after it. */
const QUESTION = /[?？؟][\p{Pe}\p{Pf}"'*_`~]*$/u;

const ENDED = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"']*$/u;

/** Sentences of a text by number, `first` to `last`, both included. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The scores of a text's sentences without its headings', which name what the answer is about and never say it: minus
 * infinity for each. The line that repeats the article's title is one. Where there are only headings, they keep theirs.
 */
export function withoutHeadings(
  scores: readonly number[],
  text: string,
  sentences: readonly Span[],
  title: string,
): number[] {
  const isHeading = (sentence: Span | undefined) =>
    says(HEADING, text, sentence) ||
    // A title made of the first sentence of a text that has none is a sentence.
    (text.slice(sentence?.start, sentence?.end) === title && !ENDED.test(title));
  const rest = scores.map((score, at) => (isHeading(sentences[at]) ? Number.NEGATIVE_INFINITY : score));
  return rest.some((score) => score > Number.NEGATIVE_INFINITY) ? rest : [...scores];
}

/** The sentences to mark, given those that answer best: a question is marked with what is said to it. */
export function withReply(chosen: SentenceRange, text: string, sentences: readonly Span[]): SentenceRange {
  const next = sentences[chosen.last + 1];
  if (next === undefined || says(HEADING, text, next) || !says(QUESTION, text, sentences[chosen.last])) return chosen;
  return { first: chosen.first, last: chosen.last + 1 };
}

function says(pattern: RegExp, text: string, sentence: Span | undefined): boolean {
  return sentence !== undefined && pattern.test(text.slice(sentence.start, sentence.end));
}
