import { RecentMemory } from "../system/recent-memory.ts";
import { stemOf } from "./stems.ts";
import { isStopWord } from "./stop-words.ts";
import { normaliseWord } from "./words.ts";

/**
 * - `word`: as language has them;
 * - `compound`: what stands for itself: several words written as one ("set_timer"), one with signs ("--cache"), an
 *   operator ("??"), the pieces of a broken word. It is found as such alone: the meaning lies in its words;
 * - `series`: what a release belongs to, "5.4" for "5.4.0".
 */
export type LexemeKind = "word" | "compound" | "series";

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
const bySpelling = new RecentMemory<string, Lexeme>(MEMORY_LIMIT);
const byText: Readonly<Record<LexemeKind, RecentMemory<string, Lexeme>>> = {
  word: new RecentMemory(MEMORY_LIMIT),
  compound: new RecentMemory(MEMORY_LIMIT),
  series: new RecentMemory(MEMORY_LIMIT),
};
let nextId = 0;

/** The lexeme of a word as it stands in a text. */
export function lexemeOf(raw: string): Lexeme {
  const known = bySpelling.get(raw);
  if (known) return known;
  const lexeme = lexemeWith(normaliseWord(raw), "word");
  bySpelling.set(raw, lexeme);
  return lexeme;
}

/** The lexeme of a text that is folded already. */
export function lexemeWith(text: string, kind: LexemeKind): Lexeme {
  const known = byText[kind].get(text);
  if (known) return known;
  const lexeme = { id: nextId++, text, stem: stemOf(text), stop: kind === "word" && isStopWord(text), kind };
  byText[kind].set(text, lexeme);
  return lexeme;
}
