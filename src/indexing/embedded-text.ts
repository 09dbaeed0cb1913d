import { createHash } from "node:crypto";
import type { Embedder } from "../embedding/embedder.ts";
import type { Recipe } from "../store/generations.ts";

/** Raised whenever `embeddedText` gives another text for the same chunk. */
export const EMBEDDED_TEXT_VERSION = 2;
/**
 * A title's share of what the model takes in: enough for a headline, too little to drown the chunk. A chunk's context gets as
 * much.
 */
export const TITLE_TOKENS = 30;
const SEPARATOR = ". ";
const SEPARATOR_TOKENS = 1;
/** What a chunk's text must leave free of what the model takes in, for the title, the context and what separates them. */
export const CONTEXT_TOKENS = 2 * (TITLE_TOKENS + SEPARATOR_TOKENS);

/**
 * Tells what is embedded for the chunks of an article: what it is about (see `subjectOf`), the chunk's context (see
 * `contextOf`) and its text, since that alone seldom says what it is about.
 */
export function embeddedTextOf(
  subject: string,
  countTokens: Embedder["countTokens"],
): (context: string, text: string) => string {
  const shortTitle = firstWords(subject, TITLE_TOKENS, countTokens);
  const shortContexts = new Map<string, string>();
  return (context, text) => {
    const shortContext = shortContexts.get(context) ?? firstWords(context, TITLE_TOKENS, countTokens);
    shortContexts.set(context, shortContext);
    return [shortTitle, shortContext, text].filter((part) => part !== "").join(SEPARATOR);
  };
}

/** The longest run of the text's first words that has no more than so many tokens. */
function firstWords(text: string, tokens: number, countTokens: Embedder["countTokens"]): string {
  if (countTokens(text) <= tokens) return text;
  const words = text.split(/\s+/u);
  let fits = 0;
  let beyond = words.length;
  while (beyond - fits > 1) {
    const middle = (fits + beyond) >>> 1;
    if (countTokens(words.slice(0, middle).join(" ")) <= tokens) fits = middle;
    else beyond = middle;
  }
  return words.slice(0, fits).join(" ");
}

/** The key under which a chunk's embedding is found again: sha256, hex, of all that it depends on. */
export function chunkKey({ modelChecksum, dimensions, settings }: Recipe, text: string): string {
  return createHash("sha256")
    .update(`${modelChecksum}\n${dimensions}\n${settings["embeddedText"]}\n`)
    .update(text)
    .digest("hex");
}
