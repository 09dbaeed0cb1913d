import { ENGLISH } from "../../../language/languages/english.ts";
import type { Language } from "../../../language/languages/language.ts";
import { withoutFiller } from "./without-filler.ts";
import { withoutPhrases } from "./without-phrases.ts";

/** What a message in a language asks, without what people say around a question there. */
export function askedIn({ code }: Pick<Language, "code">, message: string): string {
  return code === ENGLISH.code ? withoutFiller(message) : withoutPhrases(message, code);
}
