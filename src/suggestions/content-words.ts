import { type FoundLexemes, findLexemes } from "../language/find-lexemes.ts";
import { foldLetters } from "../language/fold-letters.ts";
import type { Language } from "../language/languages/language.ts";
import type { Lexeme } from "../language/lexemes.ts";

/**
 * The words of a text that say what it is about, in order: in lower case, without marks, and where that differs their stems
 * beside them, so that the beginning of a word, as somebody types it, can be compared with each.
 */
export function contentWords(text: string, language: Language): string[] {
  return contentWordsOf(findLexemes(text, language));
}

/** As `contentWords`, of lexemes that were found in a text. */
export function contentWordsOf({ lexemes }: Pick<FoundLexemes, "lexemes">): string[] {
  return lexemes.flatMap((lexeme) => (lexeme.stop ? [] : formsOf(lexeme)));
}

/** Stems of fewer letters begin words of all kinds. */
const SHORTEST_STEM = 3;

const known = new WeakMap<Lexeme, readonly string[]>();

/** Under which forms a word is known: itself and, where that does not merely begin it, its stem. */
export function formsOf(lexeme: Lexeme): readonly string[] {
  const read = known.get(lexeme);
  if (read !== undefined) return read;
  const [word, stem] = [foldLetters(lexeme.text), foldLetters(lexeme.stem)];
  const forms = word.startsWith(stem) || stem.length < SHORTEST_STEM ? [word] : [word, stem];
  known.set(lexeme, forms);
  return forms;
}
