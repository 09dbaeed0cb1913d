import { type OutlinedText, outlineWithin, placeRange } from "../../corpus/article.ts";
import { type Span, trimSpan } from "../../language/span.ts";
import type { IndexedArticle } from "../../store/passage-store.ts";
import { DISCORD_LIMITS } from "../limits.ts";
import { quote } from "../markdown/quote.ts";
import { blankMarkup, readableText } from "../readable-text.ts";
import { type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { linkTitle, whereabouts } from "./citation.ts";

/** Paragraphs shown before and after the excerpt's own. */
const PARAGRAPHS_AROUND = 2;
/** Characters on either side in which they are looked for: more than a message can show. */
const REACH = 6000;
const BLANK_LINES = /\n[^\S\n]*\n\s*/g;
const LINE_END = /\n\s*/g;
const LINE_BREAK = /\r\n|\r|\n/g;

/** The paragraphs around an excerpt of an article's text, the excerpt in bold. */
export function contextReply({ metadata }: IndexedArticle, read: OutlinedText, excerpt: Span, words: Words): Reply {
  const around = surroundings(read, excerpt);
  const head = `### ${linkTitle(metadata.title, metadata.url, words)}`;
  const lines = { startLine: lineAt(read.text, around.start), endLine: lineAt(read.text, around.end - 1) };
  const { places } = outlineWithin(read, around);
  const stretch = { ...lines, ...(places && { places }) };
  const where = whereabouts(stretch, placeRange(stretch), words);
  const foot = where === undefined ? "" : `\n-# ${where}`;
  const limit = DISCORD_LIMITS.messageText - head.length - foot.length - 1;
  const shown = readableText(read, { shown: around, marks: [excerpt], title: metadata.title });
  return reply(text([head, quote({ ...shown, limit, nameLines: words.answer.markedLines })].join("\n") + foot));
}

/** The excerpt with whole paragraphs around it. Without blank lines in sight, every line is a paragraph. */
function surroundings(read: OutlinedText, excerpt: Span): Span {
  const from = Math.max(0, excerpt.start - REACH);
  const near = blankMarkup(read, { start: from, end: excerpt.end + REACH });
  const blank = findBreaks(near, BLANK_LINES);
  const breaks = (blank.length > 0 ? blank : findBreaks(near, LINE_END)).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }));
  const before = breaks.filter((each) => each.end <= excerpt.start).at(-PARAGRAPHS_AROUND - 1);
  const after = breaks.filter((each) => each.start >= excerpt.end)[PARAGRAPHS_AROUND];
  const start = before?.end ?? from;
  const end = after?.start ?? from + near.length;
  // Markup at the ends shows nothing: the lines that are named begin with what is seen, and never within the excerpt.
  const seen = trimSpan(near, start - from, end - from);
  return { start: Math.min(excerpt.start, from + seen.start), end: Math.max(excerpt.end, from + seen.end) };
}

function findBreaks(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function lineAt(articleText: string, place: number): number {
  return (articleText.slice(0, Math.max(0, place)).match(LINE_BREAK)?.length ?? 0) + 1;
}
