import { findLexemes } from "../../../language/find-lexemes.ts";
import { ENGLISH } from "../../../language/languages/english.ts";
import type { Language } from "../../../language/languages/language.ts";
import { hasSubstance, splitParts } from "./parts.ts";

/** How many words of a question say what it is about. */
export function countContentWords(question: string, language: Language): number {
  if (language === ENGLISH) return splitParts(question).flat().filter(hasSubstance).length;
  return findLexemes(question, language).lexemes.filter(({ kind, stop }) => kind === "word" && !stop).length;
}
