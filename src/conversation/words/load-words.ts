import { LANGUAGES, type Language, languageOf } from "../../bot-language.ts";
import { english } from "./en/index.ts";
import type { Words } from "./words.ts";

const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => english,
  de: async () => (await import("./de/index.ts")).german,
  es: async () => (await import("./es/index.ts")).spanish,
  fr: async () => (await import("./fr/index.ts")).french,
  "pt-BR": async () => (await import("./pt-BR/index.ts")).portuguese,
  it: async () => (await import("./it/index.ts")).italian,
  nl: async () => (await import("./nl/index.ts")).dutch,
  pl: async () => (await import("./pl/index.ts")).polish,
  ru: async () => (await import("./ru/index.ts")).russian,
  tr: async () => (await import("./tr/index.ts")).turkish,
  ja: async () => (await import("./ja/index.ts")).japanese,
  ko: async () => (await import("./ko/index.ts")).korean,
  "zh-CN": async () => (await import("./zh-CN/index.ts")).chinese,
};

/** The words of a language, read when somebody first speaks it. */
export function loadWords(language: Language): Promise<Words> {
  return LOADERS[language]();
}

/** The words of an article's language, by its tag; undefined where the bot does not speak it. */
export async function wordsOfArticle(lang: string | undefined): Promise<Words | undefined> {
  const language = lang === undefined ? LANGUAGES[0] : languageOf(lang);
  return language && loadWords(language);
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
