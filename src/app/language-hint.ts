import { english } from "../conversation/words/en/index.ts";
import { findUnknownLanguages, MODEL_OF_LANGUAGES } from "../doctor/language-checks.ts";
import type { PassageStore } from "../store/passage-store.ts";

/** Which model would help with the languages of the articles, for whoever runs the bot; undefined where none would. */
export async function findLanguageHint(
  store: Pick<PassageStore, "listArticles">,
  model: string,
): Promise<string | undefined> {
  const codes = findUnknownLanguages(await store.listArticles(), model);
  return codes.length === 0 ? undefined : english.doctor.otherLanguages(codes, MODEL_OF_LANGUAGES);
}
