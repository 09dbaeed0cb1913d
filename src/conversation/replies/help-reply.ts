import type { IndexedArticle } from "../../store/passage-store.ts";
import { type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";

/** What can be asked and how, and what the answers come from. */
export function helpReply(articles: readonly IndexedArticle[], ways: readonly string[], words: Words): Reply {
  const chunks = articles.reduce((sum, article) => sum + article.chunks, 0);
  const newest = articles.map((article) => Date.parse(article.indexedAt)).reduce((a, b) => Math.max(a, b), 0);
  const corpus =
    articles.length === 0
      ? words.sources.noArticles
      : words.help.corpus(articles.length, chunks, Math.floor(newest / 1000));
  return reply(text([words.help.title, ...ways, corpus].join("\n")));
}
