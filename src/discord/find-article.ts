import { UserError } from "../errors.ts";
import type { IndexedArticle } from "../store/passage-store.ts";
import { findByKey } from "./article-key.ts";
import { texts } from "./texts.ts";

/**
 * The article a person means: by key (a chosen suggestion), path, title, or words that one title alone contains.
 * Throws a UserError when there is none or more than one.
 */
export function findArticle(articles: readonly IndexedArticle[], named: string): IndexedArticle {
  const wanted = fold(named);
  const exact =
    findByKey(articles, named) ??
    articles.find((article) => article.path === named) ??
    articles.find((article) => fold(article.metadata.title) === wanted);
  if (exact !== undefined) return exact;
  const [first, second] = matchArticles(articles, named);
  if (first === undefined) throw new UserError(texts.noSuchArticle(named));
  if (second !== undefined) throw new UserError(texts.severalSuchArticles(named));
  return first;
}

/** Articles whose title, publisher or path contains every word typed, those whose title starts with it first. */
export function matchArticles(articles: readonly IndexedArticle[], typed: string): IndexedArticle[] {
  const words = fold(typed).split(" ").filter(Boolean);
  const start = words.join(" ");
  const startsWith = (article: IndexedArticle) => fold(article.metadata.title).startsWith(start);
  const matching = articles.filter((article) => {
    const where = fold(`${article.metadata.title} ${article.metadata.publisher ?? ""} ${article.path}`);
    return words.every((word) => where.includes(word));
  });
  return [...matching.filter(startsWith), ...matching.filter((article) => !startsWith(article))];
}

/** Text without case, accents and extra white space. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
