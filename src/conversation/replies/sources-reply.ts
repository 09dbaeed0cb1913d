import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from "discord-api-types/v10";
import type { IndexedArticle } from "../../store/passage-store.ts";
import { openSource } from "../actions/actions.ts";
import { buttonsIn, row } from "../actions/buttons.ts";
import { articleKey } from "../articles/article-key.ts";
import { nameArticle, tellingPath } from "../articles/article-name.ts";
import { matchArticles } from "../articles/find-article.ts";
import { ARTICLES_PER_PAGE, MAX_DATE_TEXT, MAX_PUBLISHER_TEXT } from "../limits.ts";
import { escapeLine } from "../markdown/escape.ts";
import { notice, type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { escapeTitle } from "./citation.ts";

/** Labels repeat the titles above: half of Discord's limit leaves more room for those. */
const MAX_OPTION_LABEL = 50;
/** Of an article whose title others have too. */
const MAX_PATH_TEXT = 60;

export interface SourcesView {
  readonly articles: readonly IndexedArticle[];
  /** What titles, publishers or paths must contain; empty for all. */
  readonly search: string;
  /** Counts from 1; a page beyond the last shows the last. */
  readonly page: number;
  readonly words: Words;
}

export function pageCount({ articles, search }: Pick<SourcesView, "articles" | "search">): number {
  return Math.max(1, Math.ceil(matchArticles(articles, search).length / ARTICLES_PER_PAGE));
}

/** One page of the articles: title, publisher, date, chunks and when each was indexed. */
export function sourcesReply(view: SourcesView): Reply {
  const { words } = view;
  if (view.articles.length === 0) return notice(words.sources.noArticles);
  const found = matchArticles(view.articles, view.search);
  if (found.length === 0) return notice(words.sources.noneFound(view.search));
  const pages = pageCount(view);
  const page = Math.min(Math.max(1, view.page), pages);
  const shown = found.slice((page - 1) * ARTICLES_PER_PAGE, page * ARTICLES_PER_PAGE);
  const turning = pages === 1 ? [] : [text(words.sources.page(page, pages)), pageButtons(page, pages, view)];
  const list = text(shown.map((article) => sourceEntry(article, view)).join("\n"));
  return reply(text(words.sources.found(found.length, view.search)), list, openMenu(shown, view), ...turning);
}

function pageButtons(page: number, pages: number, { search, words }: SourcesView) {
  const buttons = buttonsIn(words);
  return row(
    buttons.sourcesPage({ page: page - 1, search }, words.buttons.previous, page === 1),
    buttons.sourcesPage({ page: page + 1, search }, words.buttons.next, page === pages),
  );
}

/** A menu that opens one of the articles shown. */
function openMenu(
  shown: readonly IndexedArticle[],
  { articles, words }: SourcesView,
): APIActionRowComponent<APIStringSelectComponent> {
  const options = shown.map((article) => ({
    label: nameArticle(article, articles, MAX_OPTION_LABEL, words),
    value: articleKey(article.path),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: openSource.encode(),
        placeholder: words.sources.open,
        options,
      },
    ],
  };
}

function sourceEntry(article: IndexedArticle, { articles, words }: SourcesView): string {
  const { title, publisher, published } = article.metadata;
  const path = tellingPath(article, articles, MAX_PATH_TEXT);
  const facts = [
    ...(publisher === undefined ? [] : [escapeLine(publisher, MAX_PUBLISHER_TEXT)]),
    ...(published === undefined ? [] : [escapeLine(words.date(published), MAX_DATE_TEXT)]),
    words.sources.chunks(article.chunks),
    words.sources.indexed(Math.floor(Date.parse(article.indexedAt) / 1000)),
    ...(path === undefined ? [] : [escapeLine(path, MAX_PATH_TEXT)]),
  ];
  return `**${escapeTitle(title, words)}**\n-# ${facts.join(" · ")}`;
}
