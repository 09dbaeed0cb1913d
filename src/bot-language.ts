import { z } from "zod";

/** The languages that the bot speaks, as BCP 47 tags; the first is spoken where none of them is asked for. */
export const LANGUAGES = ["en", "de", "es", "fr", "pt-BR", "it", "nl", "pl", "ru", "tr", "ja", "ko", "zh-CN"] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The language of a locale, such as Discord's `es-419` and a terminal's `de_AT.UTF-8`; undefined when the bot does not speak
 * it. Whoever reads one variety of a language reads the others rather than English.
 */
export function languageOf(locale: string): Language | undefined {
  const wanted = primaryTag(locale);
  return LANGUAGES.find((language) => primaryTag(language) === wanted);
}

function primaryTag(locale: string): string {
  return locale.split(/[-_.@]/, 1)[0]?.toLowerCase() ?? "";
}

/** A language that somebody has set: any locale of one that the bot speaks. */
export const languageVariable = z.string().transform((said, context) => {
  const language = languageOf(said);
  if (language !== undefined) return language;
  context.addIssue(`must be one of the languages that the bot speaks: ${LANGUAGES.join(", ")}`);
  return z.NEVER;
});
