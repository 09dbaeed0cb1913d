import type { TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";
import type { Passage } from "../store/passage-store.ts";
import { type AnalysedText, analyseText, lexemeAt, lexemesOf } from "./analysed-text.ts";
import { addWord, lengthOf, sumOfWords } from "./word-vectors.ts";

/** A run of words and the length of the sum of their vectors, the title's words included. */
export interface WordWindow {
  readonly firstWord: number;
  readonly endWord: number;
  readonly norm: number;
}

/** What can be known of a passage before any question. */
export interface PassageAnalysis {
  readonly text: AnalysedText;
  /** Words of the article's title and of the headings above the passage. */
  readonly title: readonly Lexeme[];
  /** Windows of a sentence's size, the title in front of each. */
  readonly windows: readonly WordWindow[];
  /** For each sentence the length of the sum of its words' vectors. */
  readonly sentenceNorms: readonly number[];
}

/** About 20 tokens: a sentence or so, where a whole chunk blurs what one of its sentences says. */
const WINDOW_WORDS = 18;
const STEP_WORDS = 9;
/** A title in front of each window says what the window is about; a long one would drown it. */
export const TITLE_WORDS = 28;

export function analysePassage(passage: Passage, table: TokenTable): PassageAnalysis {
  const text = analyseText(passage.text);
  const title = lexemesOf(`${passage.article.metadata.title} ${passage.heading}`);
  return {
    text,
    title,
    windows: windowsOf(text, title, table),
    sentenceNorms: text.sentences.map(({ firstWord, endWord }) => normOf(text, firstWord, endWord, table)),
  };
}

function windowsOf(text: AnalysedText, title: readonly Lexeme[], table: TokenTable): WordWindow[] {
  const count = text.words.length;
  const sum = sumOfWords(title.slice(0, TITLE_WORDS), table);
  const windows: WordWindow[] = [];
  for (let end = 1; end <= count; end++) {
    addWord(sum, lexemeAt(text, end - 1), table);
    if (end > WINDOW_WORDS) addWord(sum, lexemeAt(text, end - 1 - WINDOW_WORDS), table, -1);
    const full = end >= WINDOW_WORDS && (end - WINDOW_WORDS) % STEP_WORDS === 0;
    if (full || end === count) {
      windows.push({ firstWord: Math.max(0, end - WINDOW_WORDS), endWord: end, norm: lengthOf(sum) });
    }
  }
  return windows;
}

function normOf(text: AnalysedText, firstWord: number, endWord: number, table: TokenTable): number {
  const sum = new Float32Array(table.dimensions);
  for (let word = firstWord; word < endWord; word++) addWord(sum, lexemeAt(text, word), table);
  return lengthOf(sum);
}

/** An analysed passage takes about 3 kB. */
const MEMORY_LIMIT = 16_384;

/** Analyses passages and remembers those used last: the analysis costs ten times what a question does with it. */
export function createPassageAnalyser(table: TokenTable): (passage: Passage) => PassageAnalysis {
  const memory = new Map<string, PassageAnalysis>();
  return (passage) => {
    // The checksum covers the metadata too: the key outlives generations and never outlives a change.
    const key = `${passage.article.checksum}\0${passage.start}\0${passage.end}\0${passage.article.path}`;
    const known = memory.get(key);
    memory.delete(key);
    const analysis = known ?? analysePassage(passage, table);
    memory.set(key, analysis);
    if (memory.size > MEMORY_LIMIT) {
      const oldest = memory.keys().next();
      if (!oldest.done) memory.delete(oldest.value);
    }
    return analysis;
  };
}
