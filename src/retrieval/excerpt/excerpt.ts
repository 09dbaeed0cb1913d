import { countLineBreaks } from "../../language/lines.ts";
import { type Span, shiftSpan, spansWithin } from "../../language/span.ts";
import type { Excerpt } from "../answer.ts";
import type { JudgedPassage } from "../judge/judge-passages.ts";
import { findMark } from "./find-mark.ts";

/** About the length of a paragraph: three of them fit into one message with their citations. */
const EXCERPT_CHARACTERS = 900;

/** Cuts the excerpt out of a passage: whole sentences around the ones that answer, and the citation. */
export function cutExcerpt(judged: JudgedPassage, number: number): Excerpt {
  const { chunk, text } = judged.passage;
  const { first, last } = findMark(judged);
  const [from, to] = widen(text.sentences, first, last);
  const start = text.sentences[from]?.start ?? 0;
  const end = text.sentences[to]?.end ?? chunk.text.length;
  const startLine = chunk.startLine + countLineBreaks(chunk.text, 0, start);
  return {
    number,
    article: chunk.article.path,
    ...chunk.article.metadata,
    text: chunk.text.slice(start, end),
    start: chunk.start + start,
    end: chunk.start + end,
    startLine,
    endLine: startLine + countLineBreaks(chunk.text, start, end),
    highlights: [
      {
        start: chunk.start + (text.sentences[first]?.start ?? start),
        end: chunk.start + (text.sentences[last]?.end ?? end),
      },
    ],
    markup: spansWithin(chunk.markup, { start, end }).map((span) => shiftSpan(span, chunk.start + start)),
    score: judged.probability,
  };
}

/**
 * Adds neighbouring sentences while they fit: first what comes before, since that names who "he" is and who speaks, then
 * what comes after, in turn.
 */
function widen(sentences: readonly Span[], first: number, last: number): [number, number] {
  let from = first;
  let to = last;
  const fits = (a: number, b: number) => (sentences[b]?.end ?? 0) - (sentences[a]?.start ?? 0) <= EXCERPT_CHARACTERS;
  for (;;) {
    const before = from > 0 && fits(from - 1, to);
    if (before) from--;
    const after = to < sentences.length - 1 && fits(from, to + 1);
    if (after) to++;
    if (!before && !after) return [from, to];
  }
}
