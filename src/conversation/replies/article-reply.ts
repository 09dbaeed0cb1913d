import type { OutlinedText } from "../../corpus/article.ts";
import type { IndexedArticle } from "../../store/passage-store.ts";
import { buttonsIn, row } from "../actions/buttons.ts";
import { articleKey } from "../articles/article-key.ts";
import { MAX_DATE_TEXT, MAX_PUBLISHER_TEXT, MAX_TITLE_TEXT } from "../limits.ts";
import { escapeLine } from "../markdown/escape.ts";
import { quote } from "../markdown/quote.ts";
import { type ReadableText, readableText } from "../readable-text.ts";
import { type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { linkTitle } from "./citation.ts";

/** Characters of the article's beginning, markup included. */
const MAX_BEGINNING_TEXT = 900;
/** Enough of the text to fill that. */
const BEGINNING = 4000;

/** One article: what is known of it, its first lines, and a way to ask about it alone. */
export function articleReply(article: IndexedArticle, read: OutlinedText, words: Words): Reply {
  const { title, url, publisher, author, published } = article.metadata;
  const facts = [
    publisher === undefined ? undefined : escapeLine(publisher, MAX_PUBLISHER_TEXT),
    author === undefined ? undefined : escapeLine(author, MAX_PUBLISHER_TEXT),
    published === undefined ? undefined : escapeLine(words.date(published), MAX_DATE_TEXT),
    words.sources.chunks(article.chunks),
    words.sources.indexed(Math.floor(Date.parse(article.indexedAt) / 1000)),
    escapeLine(article.path, MAX_TITLE_TEXT),
  ].filter((fact) => fact !== undefined && fact !== "");
  const beginning = quote({ ...readBeginning(article, read), limit: MAX_BEGINNING_TEXT });
  const lines = [`### ${linkTitle(title, url, words)}`, `-# ${facts.join(" · ")}`, beginning];
  return reply(text(lines.join("\n")), row(buttonsIn(words).askAbout(articleKey(article.path))));
}

function readBeginning({ metadata }: IndexedArticle, read: OutlinedText): ReadableText {
  const start = read.blocks[0]?.start ?? 0;
  const shown = { start, end: start + BEGINNING };
  return readableText(read, { shown, marks: [], title: metadata.title });
}
