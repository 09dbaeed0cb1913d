import type { Span } from "../../retrieval/answer.ts";
import type { IndexedArticle } from "../../store/passage-store.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { quote } from "../markdown/quote.ts";
import { type Reply, reply, text } from "../reply.ts";
import { texts } from "../texts.ts";
import { linkTitle } from "./citation.ts";

/** Paragraphs shown before and after the excerpt. */
const PARAGRAPHS_AROUND = 2;
const PARAGRAPH_BREAK = "\n";
const LINE_BREAK = /\r\n|\r|\n/g;

/** The paragraphs around an excerpt of an article's text, the excerpt in bold. */
export function contextReply(article: IndexedArticle, articleText: string, excerpt: Span): Reply {
  const around = surroundings(articleText, excerpt);
  const head = `### ${linkTitle(article.metadata.title, article.metadata.url)}`;
  const foot = `-# ${texts.lines(lineAt(articleText, around.start), lineAt(articleText, around.end - 1))}`;
  const limit = DISCORD_LIMITS.messageText - head.length - foot.length - 2;
  const mark = { start: excerpt.start - around.start, end: excerpt.end - around.start };
  const quoted = quote({ text: articleText.slice(around.start, around.end), marks: [mark], limit });
  return reply(text([head, quoted, foot].join("\n")));
}

/** The excerpt with whole paragraphs (lines with text) around it. */
function surroundings(articleText: string, excerpt: Span): Span {
  return { start: paragraphsBefore(articleText, excerpt.start), end: paragraphsAfter(articleText, excerpt.end) };
}

function paragraphsBefore(articleText: string, place: number): number {
  let start = articleText.lastIndexOf(PARAGRAPH_BREAK, Math.max(0, place - 1)) + 1;
  for (let found = 0; found < PARAGRAPHS_AROUND && start > 0; ) {
    const previous = articleText.lastIndexOf(PARAGRAPH_BREAK, start - 2) + 1;
    if (articleText.slice(previous, start).trim() !== "") found++;
    start = previous;
  }
  return start;
}

function paragraphsAfter(articleText: string, place: number): number {
  const lineEnd = (from: number) => {
    const end = articleText.indexOf(PARAGRAPH_BREAK, from);
    return end === -1 ? articleText.length : end;
  };
  let end = lineEnd(place);
  for (let found = 0; found < PARAGRAPHS_AROUND && end < articleText.length; ) {
    const next = lineEnd(end + 1);
    if (articleText.slice(end, next).trim() !== "") found++;
    end = next;
  }
  return end;
}

function lineAt(articleText: string, place: number): number {
  return (articleText.slice(0, Math.max(0, place)).match(LINE_BREAK)?.length ?? 0) + 1;
}
