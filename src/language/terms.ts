import { stemOf } from "./stems.ts";
import { isStopWord } from "./stop-words.ts";
import { splitWords } from "./words.ts";

/** What the lexical index knows of a text: the stems of its words that are no stop words, in order, with repetitions. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const { text: word } of splitWords(text)) {
    if (!isStopWord(word)) terms.push(stemOf(word));
  }
  return terms;
}
