import { countLineBreaks } from "../../language/lines.ts";
import { splitSentences } from "../../language/sentences.ts";
import type { Excerpt } from "../answer.ts";

/** An excerpt that begins so speaks of somebody or something named before it. */
const REFERS_BACK =
  /^["“”'‘’([]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|both|the (?:former|latter|company|firm|group|ministry|government|study|report|two))\b/iu;
/** A heading, by its sign or by the line below it: what stands before belongs to another section. */
const HEADING = /^(?:#{1,6}[ \t]|[^\n\r]+(?:\r\n?|\n) {0,3}(?:=+|-+)[ \t]*(?:[\n\r]|$))/;
/** Dashes of front matter or a ruler, the fence of code, the end of a comment: markup around the text, not part of it. */
const MARKUP = /^[^\p{L}\p{N}]*$|-->$|^(?:```|~~~)/u;
/** So far back the sentence before is looked for. */
const REACH = 600;

/**
 * Whether an excerpt needs the sentence before it to be understood: it begins with the sentence that answers, which
 * leans on what was said before more often than not, with a pronoun, or inside a quotation whose speaker stands before it.
 */
export function refersBack({ text, start, highlights }: Pick<Excerpt, "text" | "start" | "highlights">): boolean {
  if (HEADING.test(text)) return false;
  return highlights[0]?.start === start || REFERS_BACK.test(text) || beginsInsideQuotation(text);
}

function beginsInsideQuotation(text: string): boolean {
  const opening = text.indexOf("“");
  const closing = text.indexOf("”");
  return closing >= 0 && (opening < 0 || closing < opening);
}

/**
 * Puts the sentence before an excerpt in front of it, verbatim. Returns the excerpt as it is where there is none within
 * reach, or where a heading or markup such as a comment stands there.
 * @param article the whole text of the excerpt's article
 */
export function withSentenceBefore(excerpt: Excerpt, article: string): Excerpt {
  const from = Math.max(0, excerpt.start - REACH);
  const sentences = splitSentences(article, from, excerpt.start);
  const before = sentences.at(-1);
  // The first one within reach may be cut off at its start.
  if (!before || (from > 0 && sentences.length === 1)) return excerpt;
  const said = article.slice(before.start, before.end);
  if (said.startsWith("#") || MARKUP.test(said)) return excerpt;
  return {
    ...excerpt,
    text: article.slice(before.start, excerpt.end),
    start: before.start,
    startLine: excerpt.startLine - countLineBreaks(article, before.start, excerpt.start),
  };
}
