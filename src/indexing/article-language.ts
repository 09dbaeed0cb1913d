import type { Article } from "../corpus/article.ts";
import { identifyLanguage } from "../language/detection/identify-language.ts";
import { ENGLISH } from "../language/languages/english.ts";

/** Enough to tell a language by; what follows is seldom in another one. */
const MOST_CHARACTERS = 60_000;

/**
 * An article with the language that it is written in, where that is not told and it is not English. Code and headings say
 * nothing of it.
 */
export async function withLanguage(article: Article): Promise<Article> {
  if (article.metadata.lang !== undefined) return article;
  const lang = await identifyLanguage(proseOf(article));
  return lang === ENGLISH.code ? article : { ...article, metadata: { ...article.metadata, lang } };
}

function proseOf({ text, blocks }: Article): string {
  const prose: string[] = [];
  let length = 0;
  for (const { kind, start, end } of blocks) {
    if (kind !== "paragraph") continue;
    prose.push(text.slice(start, end));
    length += end - start;
    if (length > MOST_CHARACTERS) break;
  }
  return prose.join("\n") || text.slice(0, MOST_CHARACTERS);
}
