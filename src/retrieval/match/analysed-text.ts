import { cutSpans } from "../../language/cut-spans.ts";
import { findLexemes } from "../../language/find-lexemes.ts";
import { ENGLISH } from "../../language/languages/english.ts";
import type { Language } from "../../language/languages/language.ts";
import type { Lexeme } from "../../language/lexemes.ts";
import { splitSentences } from "../../language/sentences.ts";
import type { Span } from "../../language/span.ts";
import { isCapitalisedAt } from "../../language/words.ts";

/** A sentence of a text and which of the text's words lie in it: `firstWord` up to but without `endWord`. */
export interface AnalysedSentence extends Span {
  readonly firstWord: number;
  readonly endWord: number;
}

/** A text with its words and sentences, laid out for a question to run over: each distinct word is compared once. */
export interface AnalysedText {
  readonly lexemes: readonly Lexeme[];
  /** For each word of the text its position in `lexemes`. */
  readonly words: Uint32Array;
  /** For each word of the text 1 when it begins with a capital. */
  readonly capitalised: Uint8Array;
  /** Offsets point into the text, markup and all; every word lies in exactly one sentence. */
  readonly sentences: readonly AnalysedSentence[];
}

/**
 * Finds the words and the sentences of a text, in what is left of it without its markup. No sentence crosses a block: rows of
 * a table begin in lower case more often than not.
 */
export function analyseText(
  whole: string,
  markup: readonly Span[] = [],
  blocks: readonly Span[] = [],
  language: Language = ENGLISH,
): AnalysedText {
  const { text, spanOf } = cutSpans(whole, markup);
  const { lexemes: found, starts } = findLexemes(text, language);
  const { distinct, positions } = distinctOf(found);
  const capitalised = new Uint8Array(found.length);
  for (let word = 0; word < found.length; word++) capitalised[word] = isCapitalisedAt(text, starts[word] ?? 0) ? 1 : 0;
  const sentences: AnalysedSentence[] = [];
  let word = 0;
  for (const sentence of sentencesOf(text, startsWithout(markup, blocks), language)) {
    const firstWord = word;
    while (word < found.length && (starts[word] ?? 0) < sentence.end) word++;
    sentences.push({ ...spanOf(sentence), firstWord, endWord: word });
  }
  return { lexemes: distinct, words: positions, capitalised, sentences };
}

/** The sentences of a text, none across one of the ascending places. */
function sentencesOf(text: string, places: readonly number[], { code }: Language): Span[] {
  const starts = [0, ...places.slice(1)];
  return starts.flatMap((start, i) => splitSentences(text, start, starts[i + 1] ?? text.length, "guess", code));
}

/** Where blocks begin once ascending markup is cut out. */
function startsWithout(markup: readonly Span[], blocks: readonly Span[]): number[] {
  let next = 0;
  let cut = 0;
  return blocks.map(({ start }) => {
    for (let span = markup[next]; span !== undefined && span.end <= start; span = markup[++next]) {
      cut += span.end - span.start;
    }
    const inside = markup[next];
    return start - cut - (inside === undefined ? 0 : Math.max(0, start - inside.start));
  });
}

const LEAST_PLACES = 512;

/**
 * A hash table for `distinctOf`, with a step to the next free place. Places hold positions counted from 1. It is kept,
 * since making one anew costs more than using it.
 */
let places = new Uint32Array(LEAST_PLACES);

/** The lexemes without repetitions, and for each of them its position among those. */
function distinctOf(lexemes: readonly Lexeme[]): { distinct: Lexeme[]; positions: Uint32Array } {
  const distinct: Lexeme[] = [];
  const positions = new Uint32Array(lexemes.length);
  let size = LEAST_PLACES;
  while (size < 2 * lexemes.length) size *= 2;
  if (places.length < size) places = new Uint32Array(size);
  places.fill(0, 0, size);
  const mask = size - 1;
  for (let index = 0; index < lexemes.length; index++) {
    const lexeme = lexemes[index];
    if (!lexeme) continue;
    let place = lexeme.id & mask;
    let position = places[place] ?? 0;
    while (position !== 0 && distinct[position - 1] !== lexeme) {
      place = (place + 1) & mask;
      position = places[place] ?? 0;
    }
    if (position === 0) {
      position = distinct.push(lexeme);
      places[place] = position;
    }
    positions[index] = position - 1;
  }
  return { distinct, positions };
}

/** The lexemes of a text's words, in order, with repetitions. */
export function lexemesOf(text: string, language: Language = ENGLISH): readonly Lexeme[] {
  return findLexemes(text, language).lexemes;
}

export function lexemeAt(text: AnalysedText, word: number): Lexeme | undefined {
  const position = text.words[word];
  return position === undefined ? undefined : text.lexemes[position];
}
