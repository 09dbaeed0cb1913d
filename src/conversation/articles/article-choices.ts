import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import type { IndexedArticle } from "../../store/passage-store.ts";
import { DISCORD_LIMITS, MAX_SEARCH_LENGTH } from "../limits.ts";
import { cutLine, ELLIPSIS } from "../markdown/escape.ts";
import type { Words } from "../words/words.ts";
import { articleKey } from "./article-key.ts";
import { nameArticle } from "./article-name.ts";
import { matchArticles } from "./find-article.ts";

/** The articles that match what was typed, as choices of an option that names one article. */
export function articleChoices(
  articles: readonly IndexedArticle[],
  typed: string,
  words: Words,
): APIApplicationCommandOptionChoice<string>[] {
  return matchArticles(articles, typed)
    .slice(0, DISCORD_LIMITS.autocompleteChoices)
    .map((article) => ({
      name: nameArticle(article, articles, DISCORD_LIMITS.choiceName, words),
      value: articleKey(article.path),
    }));
}

/** The titles that match what was typed, as choices of an option that searches. */
export function titleChoices(
  articles: readonly IndexedArticle[],
  typed: string,
): APIApplicationCommandOptionChoice<string>[] {
  const titles = matchArticles(articles, typed).map(({ metadata }) => cutLine(metadata.title, MAX_SEARCH_LENGTH));
  return [...new Set(titles)]
    .filter((title) => title !== "" && !title.endsWith(ELLIPSIS))
    .slice(0, DISCORD_LIMITS.autocompleteChoices)
    .map((title) => ({ name: title, value: title }));
}
