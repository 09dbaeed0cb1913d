import { findLexemes } from "./find-lexemes.ts";

/** Part of what an index depends on: raise it whenever `termsOf` gives other terms for the same text. */
export const TERMS_VERSION = 3;

/** What the lexical index knows of a text: the stems of its words and compounds without stop words, in order, repeated. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const { stop, stem } of findLexemes(text).lexemes) if (!stop) terms.push(stem);
  return terms;
}
