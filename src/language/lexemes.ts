import { RecentMemory } from "../recent-memory.ts";
import { stemOf } from "./stems.ts";
import { isStopWord } from "./stop-words.ts";
import { normaliseWord } from "./words.ts";

/** All that is known of a word by itself. One object a word: two occurrences can be compared by identity. */
export interface Lexeme {
  /** As `normaliseWord` makes it. */
  readonly text: string;
  readonly stem: string;
  readonly stop: boolean;
}

/** So many, and up to twice as many, take about 20 MB; lexemes handed out before stay valid. */
const MEMORY_LIMIT = 100_000;
const bySpelling = new RecentMemory<string, Lexeme>(MEMORY_LIMIT);
const byText = new RecentMemory<string, Lexeme>(MEMORY_LIMIT);

/** The lexeme of a word as it stands in a text. */
export function lexemeOf(raw: string): Lexeme {
  const known = bySpelling.get(raw);
  if (known) return known;
  const text = normaliseWord(raw);
  const lexeme = byText.get(text) ?? { text, stem: stemOf(text), stop: isStopWord(text) };
  byText.set(text, lexeme);
  bySpelling.set(raw, lexeme);
  return lexeme;
}
