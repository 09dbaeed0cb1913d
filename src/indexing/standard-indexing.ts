import type { Embedder } from "../embedding/embedder.ts";
import { BUILT_IN } from "../embedding/models.ts";
import { languageOf } from "../language/languages/language-of.ts";
import { languageTermsOf, TERMS_VERSION, termsOf } from "../language/terms.ts";
import type { Recipe } from "../store/generations.ts";
import { withLanguage } from "./article-language.ts";
import { BACKGROUND_VERSION } from "./background/measure-background.ts";
import type { BuildOptions } from "./build-generation.ts";
import { targetTokensFor } from "./chunk-target.ts";
import { chunkArticle, TARGET_TOKENS } from "./chunker.ts";
import { CONTEXT_TOKENS, EMBEDDED_TEXT_VERSION } from "./embedded-text.ts";

/** Raised whenever the same files are read or cut otherwise. */
const CHUNKER_VERSION = 8;

/** All that an index built with this model depends on besides the articles. */
export function recipeOf({
  model,
  checksum,
  dimensions,
  maxTokens,
}: Pick<Embedder, "model" | "checksum" | "dimensions" | "maxTokens">): Recipe {
  const settings = {
    chunker: CHUNKER_VERSION,
    targetTokens: TARGET_TOKENS,
    maxTokens: maxTokens - CONTEXT_TOKENS,
    terms: TERMS_VERSION,
    embeddedText: EMBEDDED_TEXT_VERSION,
    // An index of another model from before its cosines were measured is built anew.
    ...(model === BUILT_IN ? {} : { background: BACKGROUND_VERSION }),
  };
  return { model, modelChecksum: checksum, dimensions, settings };
}

/**
 * How this product chunks, embeds and analyses articles, for `buildGeneration`.
 * @param loadBuiltIn loads the built-in model, with which another one's cosines are compared
 */
export function standardIndexing(
  embedder: Embedder,
  loadBuiltIn?: () => Promise<Embedder>,
): Pick<BuildOptions, "recipe" | "embedder" | "chunk" | "identify" | "termsOf" | "languageTerms" | "loadBuiltIn"> {
  const countTokens = (text: string) => embedder.countTokens(text);
  const maxTokens = embedder.maxTokens - CONTEXT_TOKENS;
  return {
    recipe: recipeOf(embedder),
    embedder,
    loadBuiltIn: embedder.model === BUILT_IN ? undefined : loadBuiltIn,
    chunk: (article) =>
      chunkArticle(article, { maxTokens, countTokens, targetTokens: targetTokensFor(article, countTokens) }),
    identify: withLanguage,
    termsOf: (text, lang) => termsOf(text, languageOf(lang)),
    languageTerms: (lang) => languageTermsOf(languageOf(lang)),
  };
}
