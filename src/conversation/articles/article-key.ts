import { createHash } from "node:crypto";
import type { IndexedArticle } from "../../store/passage-store.ts";

/** 72 bits: short enough for a custom id, and no two of a billion articles are likely to share one. */
const KEY_LENGTH = 12;

/** A short name of an article that stays the same over restarts and re-indexing, because it comes from its path. */
export function articleKey(path: string): string {
  return createHash("sha256").update(path).digest("base64url").slice(0, KEY_LENGTH);
}

const keys = new WeakMap<IndexedArticle, string>();

/** The article with that key, or undefined when it is no longer there. */
export function findByKey(articles: readonly IndexedArticle[], key: string): IndexedArticle | undefined {
  return articles.find((article) => keyOf(article) === key);
}

/** Computed once an article: a corpus has many, and each press of a button looks for one. */
function keyOf(article: IndexedArticle): string {
  const known = keys.get(article) ?? articleKey(article.path);
  keys.set(article, known);
  return known;
}
