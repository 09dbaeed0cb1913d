import type { Span } from "./answer.ts";

/** A line of Markdown that is a heading. */
const HEADING = /^#{1,6}[ \t][^\n\r]*$/;
/** A question, whatever quotes, brackets and emphasis close after it. */
const QUESTION = /[?？؟][\p{Pe}\p{Pf}"'*_`~]*$/u;

/**
 * The sentences to mark, given those that were chosen (`first` to `last`, both included): a heading or a question names
 * what the answer is about, and what follows it says it. Headings at either end are left out, and a question is marked
 * with the sentence after it. Where nothing else is left, the choice stands.
 */
export function markAnswer(
  text: string,
  sentences: readonly Span[],
  chosen: { readonly first: number; readonly last: number },
): { first: number; last: number } {
  const says = (at: number, pattern: RegExp) => {
    const sentence = sentences[at];
    return sentence !== undefined && pattern.test(text.slice(sentence.start, sentence.end));
  };
  let { first, last } = chosen;
  while (says(first, HEADING)) first += 1;
  if (first >= sentences.length) return { first: chosen.first, last: chosen.last };
  last = Math.max(first, last);
  while (last > first && says(last, HEADING)) last -= 1;
  if (says(last, QUESTION) && last + 1 < sentences.length && !says(last + 1, HEADING)) last += 1;
  return { first, last };
}
