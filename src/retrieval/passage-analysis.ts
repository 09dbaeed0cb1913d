import type { TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";
import type { Passage } from "../store/passage-store.ts";
import { type AnalysedText, analyseText, lexemeAt, lexemesOf } from "./analysed-text.ts";
import { addVector, addWord, lengthOf, sumOfWords } from "./word-vectors.ts";

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
  /** Windows of about 20 tokens, a sentence or so, the title in front of each: a whole chunk blurs what one sentence says. */
  readonly windows: readonly WordWindow[];
  /** For each sentence the length of the sum of its words' vectors. */
  readonly sentenceNorms: readonly number[];
}

/** Half a window; windows overlap by it. */
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
    sentenceNorms: text.sentences.map(({ firstWord, endWord }) =>
      lengthOf(sumBetween(text, firstWord, endWord, table)),
    ),
  };
}

/** Each word is added to one step's sum, and each window is two steps. */
function windowsOf(text: AnalysedText, title: readonly Lexeme[], table: TokenTable): WordWindow[] {
  const count = text.words.length;
  const titleSum = sumOfWords(title.slice(0, TITLE_WORDS), table);
  const steps: Float32Array[] = [];
  for (let first = 0; first < count; first += STEP_WORDS) {
    steps.push(sumBetween(text, first, Math.min(count, first + STEP_WORDS), table));
  }
  const windows: WordWindow[] = [];
  for (let step = 0; step === 0 || step + 1 < steps.length; step++) {
    const sum = titleSum.slice();
    addVector(sum, steps[step]);
    addVector(sum, steps[step + 1]);
    const firstWord = step * STEP_WORDS;
    windows.push({ firstWord, endWord: Math.min(count, firstWord + 2 * STEP_WORDS), norm: lengthOf(sum) });
  }
  return windows;
}

function sumBetween(text: AnalysedText, firstWord: number, endWord: number, table: TokenTable): Float32Array {
  const sum = new Float32Array(table.dimensions);
  for (let word = firstWord; word < endWord; word++) addWord(sum, lexemeAt(text, word), table);
  return sum;
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
