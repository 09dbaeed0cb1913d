import type { Outline, OutlinedText } from "../../corpus/article.ts";
import { languageOf } from "../../language/languages/language-of.ts";
import { countLineBreaks } from "../../language/lines.ts";
import { splitSentences } from "../../language/sentences.ts";
import type { Excerpt } from "../answer.ts";
import { stretchOf } from "./excerpt.ts";

/** An excerpt that begins so speaks of somebody or something named before it. */
const REFERS_BACK =
  /^["“”'‘’([]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|both|the (?:former|latter|company|firm|group|ministry|government|study|report|two))\b/iu;
/** So far back the sentence before is looked for. */
const REACH = 600;

/**
 * Puts the sentence before an excerpt that needs it in front of it, verbatim. Returns the excerpt as it is where there is
 * none within reach, or where anything but running text stands there: a heading, code, a comment, front matter, a ruler.
 * @param article the excerpt's article
 */
export function withSentenceBefore(excerpt: Excerpt, article: OutlinedText): Excerpt {
  if (!refersBack(excerpt, article)) return excerpt;
  const from = Math.max(0, excerpt.start - REACH);
  const sentences = splitSentences(article.text, from, excerpt.start, "guess", languageOf(excerpt.lang).code);
  const before = sentences.at(-1);
  // The first one within reach may be cut off at its start.
  if (!before || (from > 0 && sentences.length === 1)) return excerpt;
  const block = article.blocks.findLast(({ start }) => start <= before.start);
  if (block?.kind !== "paragraph" || block.end <= before.start) return excerpt;
  return {
    ...excerpt,
    ...stretchOf(article, { start: before.start, end: excerpt.end }),
    startLine: excerpt.startLine - countLineBreaks(article.text, before.start, excerpt.start),
  };
}

/**
 * Whether an excerpt needs the sentence before it to be understood: it begins with the sentence that answers, which
 * leans on what was said before more often than not, with a pronoun, or inside a quotation whose speaker stands before it.
 */
function refersBack({ text, start, end, highlights }: Excerpt, { blocks }: Outline): boolean {
  const first = blocks.find((block) => block.end > start && block.start < end);
  // What stands before a heading belongs to another section.
  if (first?.kind === "heading") return false;
  return highlights[0]?.start === start || REFERS_BACK.test(text) || beginsInsideQuotation(text);
}

function beginsInsideQuotation(text: string): boolean {
  const opening = text.indexOf("“");
  const closing = text.indexOf("”");
  return closing >= 0 && (opening < 0 || closing < opening);
}
