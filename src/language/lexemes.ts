import { RecentMemory } from "../system/recent-memory.ts";
import { ENGLISH } from "./languages/english.ts";
import type { Language } from "./languages/language.ts";

/**
 * - `word`: as language has them;
 * - `compound`: what stands for itself: several words written as one ("set_timer"), one with signs ("--cache"), an
 *   operator ("??"), the pieces of a broken word. It is found as such alone: the meaning lies in its words;
 * - `series`: what a release belongs to, "5.4" for "5.4.0";
 * - `bare`: a word as those type it who leave out its marks;
 * - `part`: a word within another one, as languages have them that put words together.
 */
export type LexemeKind = "word" | "compound" | "series" | "bare" | "part";

/** All that is known of a word by itself. One object a word: two occurrences can be compared by identity. */
export interface Lexeme {
  /** No other lexeme has it, and lexemes met first have the lowest: a place in tables. */
  readonly id: number;
  /** As `normaliseWord` or `foldCompound` makes it. */
  readonly text: string;
  readonly stem: string;
  readonly stop: boolean;
  readonly kind: LexemeKind;
}

/** At least this many are remembered, and up to twice as many, in about 20 MB; lexemes handed out before stay valid. */
const MEMORY_LIMIT = 100_000;
/** Of each language besides English: what a question meets, while whole articles are read by a process of their own. */
const MEMORY_LIMIT_BESIDES = 15_000;

interface Memory {
  readonly bySpelling: RecentMemory<string, Lexeme>;
  readonly byText: Readonly<Record<LexemeKind, RecentMemory<string, Lexeme>>>;
}

const memories = new Map<Language, Memory>();
let nextId = 0;

function memoryOf(language: Language): Memory {
  const known = memories.get(language);
  if (known) return known;
  const limit = language === ENGLISH ? MEMORY_LIMIT : MEMORY_LIMIT_BESIDES;
  const create = () => new RecentMemory<string, Lexeme>(limit);
  const byText = { word: create(), compound: create(), series: create(), bare: create(), part: create() };
  const memory = { bySpelling: create(), byText };
  memories.set(language, memory);
  return memory;
}

/** The lexeme of a word as it stands in a text. */
export function lexemeOf(raw: string, language: Language = ENGLISH): Lexeme {
  const { bySpelling } = memoryOf(language);
  const known = bySpelling.get(raw);
  if (known) return known;
  const lexeme = lexemeWith(language.normalise(raw), "word", language);
  bySpelling.set(raw, lexeme);
  return lexeme;
}

/** The lexeme of a text that is folded already. */
export function lexemeWith(text: string, kind: LexemeKind, language: Language = ENGLISH): Lexeme {
  const memory = memoryOf(language).byText[kind];
  const known = memory.get(text);
  if (known) return known;
  // What leaves out its marks was stemmed before it lost them.
  const stem = kind === "bare" ? text : language.stem(text);
  const mayStop = kind === "word" || kind === "part";
  const lexeme = { id: nextId++, text, stem, stop: mayStop && language.isStop(text), kind };
  memory.set(text, lexeme);
  return lexeme;
}
