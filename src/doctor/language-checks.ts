import { BUILT_IN } from "../embedding/models.ts";
import { languageOf } from "../language/languages/language-of.ts";
import type { IndexedArticle } from "../store/passage-store.ts";
import { type Finding, ill } from "./finding.ts";

/** Where more of the chunks than this are in languages that the built-in model does not know, another model helps. */
const MUCH = 0.5;
/** Small, and knows a hundred languages (https://huggingface.co/Xenova/multilingual-e5-small). */
export const MODEL_OF_LANGUAGES = "Xenova/multilingual-e5-small";

/** The languages of the articles, by their codes, where the model knows too few of them; none otherwise. */
export function findUnknownLanguages(articles: readonly IndexedArticle[], model: string): readonly string[] {
  if (model !== BUILT_IN) return [];
  const languageOfArticle = ({ metadata }: IndexedArticle) => languageOf(metadata.lang);
  const unknown = articles.filter((article) => !languageOfArticle(article).isInVectors);
  if (chunksOf(unknown) <= MUCH * chunksOf(articles)) return [];
  return [...new Set(unknown.map((article) => languageOfArticle(article).code))];
}

function chunksOf(articles: readonly IndexedArticle[]): number {
  return articles.reduce((sum, { chunks }) => sum + chunks, 0);
}

/** That another model would find more, where most articles are in languages that this one does not know. */
export function checkLanguages(articles: readonly IndexedArticle[], model: string): readonly Finding[] {
  const codes = findUnknownLanguages(articles, model);
  return codes.length === 0 ? [] : [ill(({ doctor }) => doctor.otherLanguages(codes, MODEL_OF_LANGUAGES))];
}
