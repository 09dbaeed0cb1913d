import type { Lexeme } from "../language/lexemes.ts";
import type { AnalysedText } from "./analysed-text.ts";
import type { QuestionMatcher, WordMatch } from "./question-matcher.ts";

/** How well each sentence of a passage, and its title, match each term of the question. */
export interface MatchTable {
  readonly terms: number;
  readonly sentences: number;
  /** Likeness of the best word of the sentence, [sentences, terms]. */
  readonly soft: Float32Array;
  /** Likeness of the best word of the title and headings, [terms]. */
  readonly title: Float32Array;
}

/**
 * Builds the table of a passage.
 * @param matched for each of the text's lexemes how it matches the question
 * @param title the words of the title and headings
 */
export function matchPassage(
  text: AnalysedText,
  matched: readonly WordMatch[],
  title: readonly Lexeme[],
  matcher: QuestionMatcher,
): MatchTable {
  const { terms } = matcher;
  const soft = new Float32Array(text.sentences.length * terms);
  for (const [index, sentence] of text.sentences.entries()) {
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      const likeness = matched[text.words[word] ?? 0]?.likeness;
      if (likeness) keepBest(soft, index * terms, likeness);
    }
  }
  const titleRow = new Float32Array(terms);
  for (const lexeme of title) {
    const { likeness } = matcher.match(lexeme);
    if (likeness) keepBest(titleRow, 0, likeness);
  }
  return { terms, sentences: text.sentences.length, soft, title: titleRow };
}

function keepBest(table: Float32Array, offset: number, likeness: Float32Array): void {
  for (let term = 0; term < likeness.length; term++) {
    const value = likeness[term] ?? 0;
    if (value > (table[offset + term] ?? 0)) table[offset + term] = value;
  }
}

/** The likeness of a sentence to a term; 0 before the first and after the last sentence. */
export function softAt(table: MatchTable, sentence: number, term: number): number {
  if (sentence < 0 || sentence >= table.sentences) return 0;
  return table.soft[sentence * table.terms + term] ?? 0;
}

/** Whether a sentence holds the term itself rather than something like it. */
export function hasTerm(table: MatchTable, sentence: number, term: number): boolean {
  return softAt(table, sentence, term) === 1;
}
