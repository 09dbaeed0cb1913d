import type { AnalysedText } from "./analysed-text.ts";
import { type PassageAnalysis, TITLE_WORDS } from "./passage-analysis.ts";
import type { QuestionMatcher, WordMatches } from "./question-matcher.ts";

/** How well each sentence of a passage, and its title, match each term of the question. */
export interface MatchTable {
  readonly terms: number;
  readonly sentences: number;
  /** Likeness of the best word of the sentence, [sentences, terms]. */
  readonly soft: Float32Array;
  /** Likeness of the best word of the title and headings, [terms]. */
  readonly title: Float32Array;
}

/** All that a question sees in the words of a passage. */
export interface PassageMatches {
  readonly table: MatchTable;
  /**
   * For each word of the text, and for its end, the sum of the dot products (see `WordMatches.dots`) of the words before
   * it: that of any stretch of words is one subtraction.
   */
  readonly dots: Float64Array;
  /** The sum of the dot products of the title's words, as many of them as stand in front of a window. */
  readonly titleDot: number;
}

export type WordsOfPassage = Pick<PassageAnalysis, "text" | "meanings" | "title" | "titleMeanings">;

/** Compares all words of a passage with the question. */
export function matchPassage(passage: WordsOfPassage, matcher: QuestionMatcher): PassageMatches {
  const { terms } = matcher;
  const { text, meanings, title, titleMeanings } = passage;
  const inText = matcher.match(text.lexemes, meanings, (matches) => tableOfText(text, matches, terms));
  const inTitle = matcher.match(title, titleMeanings, (matches) => tableOfTitle(title.length, matches, terms));
  const { dots, soft } = inText;
  return {
    table: { terms, sentences: text.sentences.length, soft, title: inTitle.soft },
    dots,
    titleDot: inTitle.dot,
  };
}

function tableOfText({ words, sentences }: AnalysedText, matches: WordMatches, terms: number) {
  const dots = new Float64Array(words.length + 1);
  const soft = new Float32Array(sentences.length * terms);
  for (let word = 0; word < words.length; word++) {
    dots[word + 1] = (dots[word] ?? 0) + (matches.dots[words[word] ?? 0] ?? 0);
  }
  for (const [index, { firstWord, endWord }] of sentences.entries()) {
    for (let word = firstWord; word < endWord; word++) keepBest(soft, index * terms, matches, words[word] ?? 0, terms);
  }
  return { dots, soft };
}

function tableOfTitle(words: number, matches: WordMatches, terms: number) {
  const soft = new Float32Array(terms);
  let dot = 0;
  for (let word = 0; word < words; word++) {
    keepBest(soft, 0, matches, word, terms);
    if (word < TITLE_WORDS) dot += matches.dots[word] ?? 0;
  }
  return { dot, soft };
}

function keepBest(
  row: Float32Array,
  offset: number,
  { isLike, likeness }: WordMatches,
  word: number,
  terms: number,
): void {
  if (isLike[word] !== 1) return;
  for (let term = 0; term < terms; term++) {
    const value = likeness[word * terms + term] ?? 0;
    if (value > (row[offset + term] ?? 0)) row[offset + term] = value;
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
