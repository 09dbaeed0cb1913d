import { lengthOf, type TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";
import { RecentMemory } from "../recent-memory.ts";
import type { Passage } from "../store/passage-store.ts";
import { type AnalysedText, analyseText, lexemesOf } from "./analysed-text.ts";
import { addVector, sumOfWords } from "./word-vectors.ts";

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
  /** The length of the sum of a sentence's words' vectors; only the best passages are asked for it. */
  readonly sentenceNorm: (sentence: number) => number;
}

/** Half a window; windows overlap by it. */
const STEP_WORDS = 9;
/** A title in front of each window says what the window is about; a long one would drown it. */
export const TITLE_WORDS = 28;

export function analysePassage(passage: Passage, table: TokenTable): PassageAnalysis {
  const text = analyseText(passage.text);
  const title = lexemesOf(`${passage.article.metadata.title} ${passage.heading}`);
  const norms = new Float64Array(text.sentences.length).fill(Number.NaN);
  return {
    text,
    title,
    windows: windowsOf(text, title, table),
    sentenceNorm(sentence) {
      const known = norms[sentence] ?? 0;
      if (!Number.isNaN(known)) return known;
      const { firstWord = 0, endWord = 0 } = text.sentences[sentence] ?? {};
      const norm = lengthOf(sumBetween(text, vectorsOf(text, table), firstWord, endWord));
      norms[sentence] = norm;
      return norm;
    },
  };
}

/** Each word is added to one step's sum, and each window is two steps. */
function windowsOf(text: AnalysedText, title: readonly Lexeme[], table: TokenTable): WordWindow[] {
  const count = text.words.length;
  const vectors = vectorsOf(text, table);
  const titleSum = sumOfWords(title.slice(0, TITLE_WORDS), table);
  const steps: Float32Array[] = [];
  for (let first = 0; first < count; first += STEP_WORDS) {
    steps.push(sumBetween(text, vectors, first, Math.min(count, first + STEP_WORDS)));
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

/** The vector of each of the text's lexemes. */
function vectorsOf({ lexemes }: AnalysedText, table: TokenTable): Float32Array[] {
  return lexemes.map(({ text }) => table.vectorOf(text).sum);
}

function sumBetween(
  { words }: AnalysedText,
  vectors: readonly Float32Array[],
  firstWord: number,
  endWord: number,
): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (let word = firstWord; word < endWord; word++) addVector(sum, vectors[words[word] ?? 0]);
  return sum;
}

/** So many analysed passages, and up to twice as many, take about 50 MB. */
const MEMORY_LIMIT = 8192;

/** Analyses passages and remembers those used last: the analysis costs ten times what a question does with it. */
export function createPassageAnalyser(table: TokenTable): (passage: Passage) => PassageAnalysis {
  const memory = new RecentMemory<string, PassageAnalysis>(MEMORY_LIMIT);
  return (passage) => {
    // The checksum covers the metadata too: the key outlives generations and never outlives a change.
    const key = `${passage.article.checksum}\0${passage.start}\0${passage.end}\0${passage.article.path}`;
    const known = memory.get(key);
    if (known) return known;
    const analysis = analysePassage(passage, table);
    memory.set(key, analysis);
    return analysis;
  };
}
