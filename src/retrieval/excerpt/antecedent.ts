import { findBlocks } from "../../corpus/markup/markup.ts";
import { countLineBreaks } from "../../language/lines.ts";
import { splitSentences } from "../../language/sentences.ts";
import type { Excerpt } from "../answer.ts";

/** An excerpt that begins so speaks of somebody or something named before it. */
const REFERS_BACK =
  /^["“”'‘’([]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|both|the (?:former|latter|company|firm|group|ministry|government|study|report|two))\b/iu;
/** So far back the sentence before is looked for. */
const REACH = 600;

/**
 * Whether an excerpt needs the sentence before it to be understood: it begins with the sentence that answers, which
 * leans on what was said before more often than not, with a pronoun, or inside a quotation whose speaker stands before it.
 */
export function refersBack(excerpt: Pick<Excerpt, "article" | "text" | "start" | "highlights">): boolean {
  const { article: path, text, start, highlights } = excerpt;
  // What stands before a heading belongs to another section.
  if (findBlocks(path, text)[0]?.kind === "heading") return false;
  return highlights[0]?.start === start || REFERS_BACK.test(text) || beginsInsideQuotation(text);
}

function beginsInsideQuotation(text: string): boolean {
  const opening = text.indexOf("“");
  const closing = text.indexOf("”");
  return closing >= 0 && (opening < 0 || closing < opening);
}

/**
 * Puts the sentence before an excerpt in front of it, verbatim. Returns the excerpt as it is where there is none within
 * reach, or where anything but running text stands there: a heading, code, a comment, front matter, a ruler.
 * @param article the whole text of the excerpt's article
 */
export function withSentenceBefore(excerpt: Excerpt, article: string): Excerpt {
  const from = Math.max(0, excerpt.start - REACH);
  const sentences = splitSentences(article, from, excerpt.start);
  const before = sentences.at(-1);
  // The first one within reach may be cut off at its start.
  if (!before || (from > 0 && sentences.length === 1)) return excerpt;
  const at = before.start - from;
  const block = findBlocks(excerpt.article, article.slice(from, excerpt.start)).findLast(({ start }) => start <= at);
  if (block?.kind !== "paragraph" || block.end <= at) return excerpt;
  return {
    ...excerpt,
    text: article.slice(before.start, excerpt.end),
    start: before.start,
    startLine: excerpt.startLine - countLineBreaks(article, before.start, excerpt.start),
  };
}
