import { findLexemes } from "./find-lexemes.ts";
import { ENGLISH } from "./languages/english.ts";
import type { Language } from "./languages/language.ts";
import { PROFILES } from "./languages/profiles/profiles.ts";

/** Part of what an index depends on: raise it whenever `termsOf` gives other terms for the same text. */
export const TERMS_VERSION = 6;

/** What the lexical index knows of a text: the stems of its words and compounds without stop words, in order, repeated. */
export function termsOf(text: string, language: Language = ENGLISH): string[] {
  const terms: string[] = [];
  for (const { stop, stem } of findLexemes(text, language).lexemes) if (!stop) terms.push(stem);
  return terms;
}

/** The codes of all languages but English of whose words something is known. */
export const KNOWN_LANGUAGES: readonly string[] = Object.keys(PROFILES);

/** A term that no text has, by which the chunks of articles in this language are counted. */
export function languageTerm(code: string): string {
  return `language:${code}`;
}

/** The terms that every chunk in this language has besides its own; none in English. */
export function languageTermsOf({ code }: Language): readonly string[] {
  return code === ENGLISH.code ? [] : [languageTerm(code)];
}
