import { endOfCompound, foldCompound, isBroken, withSigns } from "./compounds.ts";
import { innerWordsOf, seriesOf } from "./inner-words.ts";
import { ENGLISH } from "./languages/english.ts";
import type { Language } from "./languages/language.ts";
import { type Lexeme, lexemeOf, lexemeWith } from "./lexemes.ts";
import { findOperators, SHORTEST_GAP } from "./operators.ts";
import { rememberSpellings, type SpellingMemory } from "./spelling-memory.ts";
import { type ScannedWords, scanWords } from "./word-scan.ts";
import { matchWords, normaliseWord } from "./words.ts";

/** The words of a text in order, and where they begin and end, in UTF-16 code units; compounds come before their words. */
export interface FoundLexemes {
  readonly lexemes: readonly Lexeme[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Found extends FoundLexemes {
  readonly lexemes: Lexeme[];
  readonly starts: number[];
  readonly ends: number[];
  /** How the text's words are read. */
  readonly reading: WordReading;
}

const SPACE = 0x20;

/** The lexemes of a text's words, of what is made of several of them, and of operators. */
export function findLexemes(text: string, language: Language = ENGLISH): FoundLexemes {
  const words = wordsIn(text, language);
  const { starts, ends } = words;
  const found: Found = { lexemes: [], starts: [], ends: [], reading: readingOf(language) };
  let read = 0;
  for (let word = 0; word < starts.length; ) {
    const start = starts[word] ?? 0;
    const end = ends[word] ?? 0;
    if (start - read >= SHORTEST_GAP || word === 0) addOperators(found, text, read, start);
    // Most words stand between two spaces and are nothing but words: what follows is for the others.
    const isPlain = text.charCodeAt(end) === SPACE && text.charCodeAt(start - 1) === SPACE;
    if (isPlain) addWord(found, text, start, end);
    word = isPlain ? word + 1 : addJoined(found, text, words, word);
    read = ends[word - 1] ?? end;
  }
  addOperators(found, text, read, text.length);
  return found;
}

function wordsIn(text: string, { segment }: Pick<Language, "segment">): ScannedWords {
  const scanned = scanWords(text);
  if (scanned) return scanned;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { raw, start } of matchWords(text, segment)) {
    starts.push(start);
    ends.push(start + raw.length);
  }
  return { starts, ends };
}

/** Adds a word with all that is joined to it, and what they make together. Returns the number of the word after them. */
function addJoined(found: Found, text: string, words: ScannedWords, first: number): number {
  const { starts, ends } = words;
  const start = starts[first] ?? 0;
  const next = endOfCompound(text, words, first);
  const end = ends[next - 1] ?? 0;
  if (next > first + 1) {
    const { lexeme: whole } = found.reading.compounds.recall(text, start, end);
    if (whole !== undefined) add(found, whole, start, end);
  } else if (isBroken(text, end, starts[next] ?? end)) {
    addBroken(found, text, words, first);
    return next + 1;
  } else {
    const signed = withSigns(text, start, end);
    if (signed !== undefined) add(found, lexemeWith(signed, "compound", found.reading.language), start, end);
  }
  for (let word = first; word < next; word++) addWord(found, text, starts[word] ?? 0, ends[word] ?? 0);
  return next;
}

/** Longer compounds are data, not names. */
const LONGEST_COMPOUND = 80;

/** A compound as it is spelt. */
interface CompoundSpelling {
  readonly raw: string;
  readonly lexeme: Lexeme | undefined;
}

function readCompound(raw: string, language: Language): CompoundSpelling {
  const folded = raw.length <= LONGEST_COMPOUND ? foldCompound(raw, wordsIn(raw, language)) : "";
  return { raw, lexeme: folded === "" ? undefined : lexemeWith(folded, "compound", language) };
}

/** A word broken at the end of a line: the whole with its meaning, and the pieces, which may be words of a compound. */
function addBroken(found: Found, text: string, { starts, ends }: ScannedWords, first: number): void {
  const pieces = [first, first + 1].map((word) => ({
    raw: text.slice(starts[word], ends[word]),
    start: starts[word] ?? 0,
    end: ends[word] ?? 0,
  }));
  const { language } = found.reading;
  add(found, lexemeOf(pieces.map(({ raw }) => raw).join(""), language), pieces[0]?.start ?? 0, pieces[1]?.end ?? 0);
  for (const { raw, start, end } of pieces)
    add(found, lexemeWith(normaliseWord(raw), "compound", language), start, end);
}

function addOperators(found: Found, text: string, from: number, to: number): void {
  for (const { raw, start } of findOperators(text, from, to)) {
    add(found, lexemeWith(raw, "compound"), start, start + raw.length);
  }
}

function addWord(found: Found, text: string, start: number, end: number): void {
  const { lexeme, inner } = found.reading.spellings.recall(text, start, end);
  add(found, lexeme, start, end);
  if (inner === NOTHING) return;
  for (const part of inner) add(found, part.lexeme, start + part.start, start + part.end);
}

function add(found: Found, lexeme: Lexeme, start: number, end: number): void {
  found.lexemes.push(lexeme);
  found.starts.push(start);
  found.ends.push(end);
}

/** A word as it is spelt. */
interface Spelling {
  readonly raw: string;
  readonly lexeme: Lexeme;
  /** What the word consists of besides, by where it begins and ends in it; most consist of nothing else. */
  readonly inner: readonly { readonly lexeme: Lexeme; readonly start: number; readonly end: number }[];
}

const NOTHING: Spelling["inner"] = [];

function readSpelling(raw: string, language: Language): Spelling {
  const series = seriesOf(raw);
  if (series !== undefined) {
    const lexeme = lexemeWith(series, "series", language);
    return { raw, lexeme: lexemeOf(raw, language), inner: [{ lexeme, start: 0, end: raw.length }] };
  }
  const parts = innerWordsOf(raw);
  if (parts.length === 0) {
    const inner = language.innerForms(raw).map(({ kind, text, start, end }) => ({
      lexeme: lexemeWith(text, kind, language),
      start,
      end,
    }));
    return { raw, lexeme: lexemeOf(raw, language), inner: inner.length === 0 ? NOTHING : inner };
  }
  const inner = parts.map(({ raw: part, offset }) => ({
    lexeme: lexemeOf(part, language),
    start: offset,
    end: offset + part.length,
  }));
  return { raw, lexeme: lexemeWith(normaliseWord(raw), "compound", language), inner };
}

/** How words of one language are read, with what was read last. */
interface WordReading {
  readonly language: Language;
  readonly spellings: SpellingMemory<Spelling>;
  readonly compounds: SpellingMemory<CompoundSpelling>;
}

const readings = new Map<Language, WordReading>();

function readingOf(language: Language): WordReading {
  const known = readings.get(language);
  if (known) return known;
  const reading = {
    language,
    spellings: rememberSpellings((raw) => readSpelling(raw, language)),
    compounds: rememberSpellings((raw) => readCompound(raw, language)),
  };
  readings.set(language, reading);
  return reading;
}
