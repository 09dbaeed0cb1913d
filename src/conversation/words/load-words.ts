import { type Language, languageOf } from "../../bot-language.ts";
import { english } from "./en/index.ts";
import type { Words } from "./words.ts";

const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => english,
  de: async () => english,
  es: async () => english,
  fr: async () => english,
  "pt-BR": async () => english,
  it: async () => english,
  nl: async () => english,
  pl: async () => english,
  ru: async () => english,
  tr: async () => english,
  ja: async () => english,
  ko: async () => english,
  "zh-CN": async () => english,
};

/** The words of a language, read when somebody first speaks it. */
export function loadWords(language: Language): Promise<Words> {
  return LOADERS[language]();
}

/** The words for whoever has that locale; null or undefined where it is not known. Never rejects. */
export type ChooseWords = (locale: string | null | undefined) => Promise<Words>;

/** @param forAll the language to speak whatever the locale is */
export function createWordChoice(forAll: Language | undefined): ChooseWords {
  return async (locale) => {
    const language = forAll ?? languageOf(locale ?? "");
    if (language === undefined) return english;
    // An update may be replacing the files this very moment.
    return loadWords(language).catch(() => english);
  };
}
