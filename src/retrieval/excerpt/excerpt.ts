import { type OutlinedText, outlineWithin } from "../../corpus/article.ts";
import { tableHeadAbove } from "../../corpus/markup/table-head.ts";
import { countLineBreaks } from "../../language/lines.ts";
import { type Span, shiftSpan } from "../../language/span.ts";
import type { Excerpt } from "../answer.ts";
import type { JudgedPassage } from "../judge/judge-passages.ts";

/**
 * The excerpt that stands at `shown` in an article, with its citation.
 * @param article the passage's
 * @param mark what answers: inside `shown`
 */
export function toExcerpt(
  judged: JudgedPassage,
  number: number,
  article: OutlinedText,
  shown: Span,
  mark: Span,
): Excerpt {
  const { chunk } = judged.passage;
  const { text } = article;
  // What it is sought by is no part of a citation.
  const { asks: _a, pointed: _p, ...cited } = chunk.article.metadata;
  const startLine = lineAt(text, chunk, shown.start);
  return {
    number,
    article: chunk.article.path,
    ...cited,
    ...stretchOf(article, shown),
    heading: chunk.heading,
    startLine,
    endLine: startLine + countLineBreaks(text, shown.start, shown.end),
    highlights: [mark],
    score: judged.probability,
  };
}

/** A stretch of an article as an excerpt holds it, with what stands where in it. */
export function stretchOf(
  article: OutlinedText,
  { start, end }: Span,
): Pick<Excerpt, "start" | "end" | "text" | "blocks" | "markup" | "places" | "tableHead"> {
  const { blocks, markup, places } = outlineWithin(article, { start, end });
  const head = tableHeadAbove(article, start);
  return {
    start,
    end,
    text: article.text.slice(start, end),
    blocks: blocks.map((block) => ({ ...block, ...shiftSpan(block, start) })),
    markup: markup.map((span) => shiftSpan(span, start)),
    ...(places && { places: places.map((place) => ({ ...place, ...shiftSpan(place, start) })) }),
    ...(head && { tableHead: { text: article.text.slice(head.start, head.end), ...outlineWithin(article, head) } }),
  };
}

/** The line of a place near a chunk, whose own line is known. */
function lineAt(text: string, chunk: { readonly start: number; readonly startLine: number }, place: number): number {
  return place < chunk.start
    ? chunk.startLine - countLineBreaks(text, place, chunk.start)
    : chunk.startLine + countLineBreaks(text, chunk.start, place);
}
