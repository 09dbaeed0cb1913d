import type { IndexedArticle } from "../../store/passage-store.ts";
import { matchArticles } from "../find-article.ts";
import { ARTICLES_PER_PAGE, MAX_DATE_TEXT, MAX_PUBLISHER_TEXT } from "../limits.ts";
import { escapeLine } from "../markdown/escape.ts";
import { notice, type Reply, reply, text } from "../reply.ts";
import { texts } from "../texts.ts";
import { escapeTitle } from "./citation.ts";

export interface SourcesView {
  readonly articles: readonly IndexedArticle[];
  /** What titles, publishers or paths must contain; empty for all. */
  readonly search: string;
  /** Counts from 1; a page beyond the last shows the last. */
  readonly page: number;
}

export function pageCount({ articles, search }: Pick<SourcesView, "articles" | "search">): number {
  return Math.max(1, Math.ceil(matchArticles(articles, search).length / ARTICLES_PER_PAGE));
}

/** One page of the articles: title, publisher, date, chunks and when each was indexed. */
export function sourcesReply(view: SourcesView): Reply {
  if (view.articles.length === 0) return notice(texts.noArticles);
  const found = matchArticles(view.articles, view.search);
  if (found.length === 0) return notice(texts.noSourcesFound(view.search));
  const pages = pageCount(view);
  const page = Math.min(Math.max(1, view.page), pages);
  const shown = found.slice((page - 1) * ARTICLES_PER_PAGE, page * ARTICLES_PER_PAGE);
  const foot = pages === 1 ? [] : [text(texts.page(page, pages))];
  return reply(text(texts.sources(found.length, view.search)), text(shown.map(sourceEntry).join("\n")), ...foot);
}

function sourceEntry(article: IndexedArticle): string {
  const { title, publisher, published } = article.metadata;
  const facts = [
    ...(publisher === undefined ? [] : [escapeLine(publisher, MAX_PUBLISHER_TEXT)]),
    ...(published === undefined ? [] : [escapeLine(published, MAX_DATE_TEXT)]),
    texts.chunks(article.chunks),
    texts.indexed(Math.floor(Date.parse(article.indexedAt) / 1000)),
  ];
  return `**${escapeTitle(title)}**\n-# ${facts.join(" · ")}`;
}
