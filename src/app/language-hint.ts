import { BUILT_IN } from "../embedding/models.ts";
import { findLanguages } from "../retrieval/question/corpus-languages.ts";
import type { PassageStore } from "../store/passage-store.ts";

const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
/** Where more of the corpus than this is in languages that the model does not know, another model helps. */
const MUCH = 0.5;

/** Which model would help with the languages of the articles, for whoever runs the bot; undefined where none would. */
export async function findLanguageHint(store: PassageStore, model: string): Promise<string | undefined> {
  if (model !== BUILT_IN) return undefined;
  const unknown = (await findLanguages(store)).filter(({ language }) => !language.isInVectors);
  const chunks = unknown.reduce((sum, part) => sum + part.store.statistics.chunks, 0);
  if (chunks <= MUCH * store.statistics.chunks) return undefined;
  const languages = unknown.map(({ language }) => names.of(language.code) ?? language.code).join(", ");
  return (
    `Most articles are not in English (${languages}): the built-in model finds them by their words alone. ` +
    "EMBEDDING_MODEL=Xenova/multilingual-e5-small finds them by meaning, too."
  );
}
