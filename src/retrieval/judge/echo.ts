import { type AnalysedText, lexemeAt } from "../match/analysed-text.ts";
import type { Question } from "../question/question.ts";

/** Of a sentence's words that are no stop words the share that may be new: error messages name what the question leaves out. */
const MOST_NEW = 0.25;
/** What is asked so is answered by a sentence that says it. */
const YES_OR_NO =
  /^\P{L}*(?:is|are|was|were|do|does|did|can|could|may|might|must|should|will|would|has|have|had|am)\b/iu;

/** For each sentence whether it only repeats the question: an error message under which stands what to do, the question of an FAQ. */
export function findEchoes({ text: asked, words }: Pick<Question, "text" | "words">, text: AnalysedText): boolean[] {
  if (YES_OR_NO.test(asked)) return text.sentences.map(() => false);
  const known = new Set(words.map(({ lexeme }) => lexeme.stem));
  return text.sentences.map(({ firstWord, endWord }) => {
    let said = 0;
    let fresh = 0;
    for (let index = firstWord; index < endWord; index++) {
      const word = lexemeAt(text, index);
      if (word === undefined || word.stop || word.kind !== "word") continue;
      said++;
      if (!known.has(word.stem)) fresh++;
    }
    return said > 0 && fresh <= MOST_NEW * said;
  });
}
