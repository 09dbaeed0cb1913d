import type { TokenTable } from "../../embedding/word-vectors/token-table.ts";
import { languageOf } from "../../language/languages/language-of.ts";
import type { Lexeme } from "../../language/lexemes.ts";
import { contextOf, type Passage } from "../../store/passage-store.ts";
import { RecentMemory } from "../../system/recent-memory.ts";
import { type AnalysedText, analyseText, lexemesOf } from "./analysed-text.ts";
import { addTokens, createMeanings, type FindMeanings, type WordMeanings } from "./word-meanings.ts";

/** What can be known of a passage before any question. */
export interface PassageAnalysis {
  readonly text: AnalysedText;
  /** Of the text's lexemes. */
  readonly meanings: WordMeanings;
  /** Words of the article's title, of the passage's context, and of the questions that it answers. */
  readonly title: readonly Lexeme[];
  readonly titleMeanings: WordMeanings;
  /**
   * The text in windows of about 20 tokens, a sentence or so: a whole chunk blurs what one sentence says. For each the
   * length of the sum of its words' vectors, the title's in front of them. `windowAt` says which words they hold.
   */
  readonly windowLengths: Float32Array;
  /** The length of the sum of a sentence's words' vectors; only the best passages are asked for it. */
  readonly sentenceLength: (sentence: number) => number;
}

/** Half a window; windows overlap by it. */
const STEP_WORDS = 9;
/** A title in front of each window says what the window is about; a long one would drown it. */
export const TITLE_WORDS = 28;

/** Words of a text: `firstWord` up to but without `endWord`. */
export interface WordRange {
  readonly firstWord: number;
  readonly endWord: number;
}

export function windowAt(window: number, { words }: AnalysedText): WordRange {
  const firstWord = window * STEP_WORDS;
  return { firstWord, endWord: Math.min(words.length, firstWord + 2 * STEP_WORDS) };
}

export function analysePassage(passage: Passage, table: TokenTable, meaningsOf: FindMeanings): PassageAnalysis {
  const { metadata } = passage.article;
  const language = languageOf(metadata.lang);
  const text = analyseText(passage.text, passage.markup, passage.blocks, language);
  const meanings = meaningsOf(text.lexemes);
  const title = lexemesOf(`${metadata.title} ${contextOf(passage)} ${metadata.asks ?? ""}`.trimEnd(), language);
  const titleMeanings = meaningsOf(title);
  const lengths = new Float32Array(text.sentences.length).fill(Number.NaN);
  return {
    text,
    meanings,
    title,
    titleMeanings,
    windowLengths: lengthsOfWindows(text, meanings, titleMeanings, table),
    sentenceLength(sentence) {
      const known = lengths[sentence] ?? 0;
      if (!Number.isNaN(known)) return known;
      const length = table.lengthOf(tokensOfSentence(text, meanings, sentence));
      lengths[sentence] = length;
      return length;
    },
  };
}

function lengthsOfWindows(
  { words }: AnalysedText,
  meanings: WordMeanings,
  title: WordMeanings,
  table: TokenTable,
): Float32Array {
  const lead: number[] = [];
  for (let word = 0; word < Math.min(TITLE_WORDS, title.lengths.length); word++) addTokens(lead, title, word);
  const tokens: number[] = [];
  const starts: number[] = [];
  for (let word = 0; word < words.length; word++) {
    if (word % STEP_WORDS === 0) starts.push(tokens.length);
    addTokens(tokens, meanings, words[word] ?? 0);
  }
  starts.push(tokens.length);
  return table.windowLengths(lead, { tokens, starts });
}

function tokensOfSentence({ words, sentences }: AnalysedText, meanings: WordMeanings, sentence: number): number[] {
  const { firstWord = 0, endWord = 0 } = sentences[sentence] ?? {};
  const tokens: number[] = [];
  for (let word = firstWord; word < endWord; word++) addTokens(tokens, meanings, words[word] ?? 0);
  return tokens;
}

/** How many analysed passages are kept: they take 50 MB; up to twice as many are kept. */
const MEMORY_LIMIT = 8192;

/** Analyses passages and remembers those used last: the analysis costs twice what a question does with it. */
export function createPassageAnalyser(table: TokenTable): (passage: Passage) => PassageAnalysis {
  const memory = new RecentMemory<string, PassageAnalysis>(MEMORY_LIMIT);
  const meaningsOf = createMeanings(table);
  return (passage) => {
    // The checksum covers the metadata too: the key outlives generations and never outlives a change.
    const key = `${passage.article.checksum}\0${passage.start}\0${passage.end}\0${passage.article.path}`;
    const known = memory.get(key);
    if (known) return known;
    const analysis = analysePassage(passage, table, meaningsOf);
    memory.set(key, analysis);
    return analysis;
  };
}
