import { RecentMemory } from "../system/recent-memory.ts";
import { stemOf } from "./stems.ts";
import { isStopWord } from "./stop-words.ts";
import { scanWords } from "./word-scan.ts";
import { matchWords, normaliseWord } from "./words.ts";

/** All that is known of a word by itself. One object a word: two occurrences can be compared by identity. */
export interface Lexeme {
  /** No other lexeme has it, and lexemes met first have the lowest: a place in tables. */
  readonly id: number;
  /** As `normaliseWord` makes it. */
  readonly text: string;
  readonly stem: string;
  readonly stop: boolean;
}

/** So many, and up to twice as many, take about 20 MB; lexemes handed out before stay valid. */
const MEMORY_LIMIT = 100_000;
const bySpelling = new RecentMemory<string, Lexeme>(MEMORY_LIMIT);
const byText = new RecentMemory<string, Lexeme>(MEMORY_LIMIT);
let nextId = 0;

/** The lexeme of a word as it stands in a text. */
export function lexemeOf(raw: string): Lexeme {
  const known = bySpelling.get(raw);
  if (known) return known;
  const text = normaliseWord(raw);
  const lexeme = byText.get(text) ?? { id: nextId++, text, stem: stemOf(text), stop: isStopWord(text) };
  byText.set(text, lexeme);
  bySpelling.set(raw, lexeme);
  return lexeme;
}

/** The words of a text, in order, and where each begins, in UTF-16 code units. */
export interface FoundLexemes {
  readonly lexemes: readonly Lexeme[];
  readonly starts: readonly number[];
}

/** A spelling met before. */
interface Spelling {
  readonly raw: string;
  readonly lexeme: Lexeme;
}

/**
 * The spellings met last, each at the place that its hash gives it: found without cutting the word out of its text. Of
 * two with one place the one met last is kept; the other is looked up as any string.
 */
const SPELLINGS = 1 << 16;
const spellings = new Array<Spelling | undefined>(SPELLINGS);

/** The lexemes of a text's words. */
export function findLexemes(text: string): FoundLexemes {
  const scanned = scanWords(text);
  if (!scanned) {
    const words = matchWords(text);
    return { lexemes: words.map(({ raw }) => lexemeOf(raw)), starts: words.map(({ start }) => start) };
  }
  const { starts, ends } = scanned;
  const lexemes: Lexeme[] = [];
  for (let word = 0; word < starts.length; word++)
    lexemes.push(lexemeBetween(text, starts[word] ?? 0, ends[word] ?? 0));
  return { lexemes, starts };
}

function lexemeBetween(text: string, start: number, end: number): Lexeme {
  const place = hashOf(text, start, end) & (SPELLINGS - 1);
  const known = spellings[place];
  if (known && standsAt(known.raw, text, start, end)) return known.lexeme;
  const raw = text.slice(start, end);
  const lexeme = lexemeOf(raw);
  spellings[place] = { raw, lexeme };
  return lexeme;
}

/** FNV-1a over code units, its high bits folded into the low ones. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 16);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
