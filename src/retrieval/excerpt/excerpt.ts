import type { OutlinedText } from "../../corpus/article.ts";
import { countLineBreaks } from "../../language/lines.ts";
import { type Span, shiftSpan, spansWithin } from "../../language/span.ts";
import type { Excerpt } from "../answer.ts";
import type { JudgedPassage } from "../judge/judge-passages.ts";

/**
 * The excerpt that stands at `shown` in an article, with its citation.
 * @param article the passage's
 * @param mark what answers: inside `shown`, and in the passage
 */
export function toExcerpt(
  judged: JudgedPassage,
  number: number,
  { text, markup }: OutlinedText,
  shown: Span,
  mark: Span,
): Excerpt {
  const { chunk } = judged.passage;
  const startLine = lineAt(text, chunk, shown.start);
  return {
    number,
    article: chunk.article.path,
    ...chunk.article.metadata,
    text: text.slice(shown.start, shown.end),
    start: shown.start,
    end: shown.end,
    startLine,
    endLine: startLine + countLineBreaks(text, shown.start, shown.end),
    highlights: [mark],
    markup: spansWithin(markup, shown).map((span) => shiftSpan(span, shown.start)),
    score: judged.probability,
  };
}

/** The line of a place near a chunk, whose own line is known. */
function lineAt(text: string, chunk: { readonly start: number; readonly startLine: number }, place: number): number {
  return place < chunk.start
    ? chunk.startLine - countLineBreaks(text, place, chunk.start)
    : chunk.startLine + countLineBreaks(text, chunk.start, place);
}
