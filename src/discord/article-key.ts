import { createHash } from "node:crypto";
import type { IndexedArticle } from "../store/passage-store.ts";

/** 72 bits: short enough for a custom id, and no two of a billion articles are likely to share one. */
const KEY_LENGTH = 12;

/** A short name of an article that stays the same over restarts and re-indexing, because it comes from its path. */
export function articleKey(path: string): string {
  return createHash("sha256").update(path).digest("base64url").slice(0, KEY_LENGTH);
}

/** The article with that key, or undefined when it is no longer there. */
export function findByKey(articles: readonly IndexedArticle[], key: string): IndexedArticle | undefined {
  return articles.find((article) => articleKey(article.path) === key);
}
