import { type AnalysedText, lexemeAt } from "../match/analysed-text.ts";
import type { Question } from "../question/question.ts";

/** Of a sentence's words that are no stop words the share that may be new: error messages name what the question leaves out. */
const MOST_NEW = 0.25;
/** What is asked so is answered by a sentence that says it. */
const YES_OR_NO =
  /^\P{L}*(?:is|are|was|were|do|does|did|can|could|may|might|must|should|will|would|has|have|had|am)\b/iu;

/**
 * Whether a sentence only repeats the question: an error message under which stands what to do, the question of an FAQ.
 * @param sentence its number
 */
export function isEcho(
  { text: asked, words }: Pick<Question, "text" | "words">,
  text: AnalysedText,
  sentence: number,
): boolean {
  const bounds = text.sentences[sentence];
  if (bounds === undefined || YES_OR_NO.test(asked)) return false;
  const known = new Set(words.map(({ lexeme }) => lexeme.stem));
  let said = 0;
  let fresh = 0;
  for (let index = bounds.firstWord; index < bounds.endWord; index++) {
    const word = lexemeAt(text, index);
    if (word === undefined || word.stop || word.kind !== "word") continue;
    said++;
    if (!known.has(word.stem)) fresh++;
  }
  return said > 0 && fresh <= MOST_NEW * said;
}
