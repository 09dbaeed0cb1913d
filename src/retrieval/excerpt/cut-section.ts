import type { Block, OutlinedText } from "../../corpus/article.ts";
import { splitSentences } from "../../language/sentences.ts";
import { type Span, spansWithin } from "../../language/span.ts";
import { type Section, sectionsAround } from "./section.ts";

/** What is shown around a mark, and the section that it comes from. */
export interface SectionCut extends Span {
  /** The part of the article below the nearest heading: two cuts from one of these are of the same section. */
  readonly section: Section;
}

/**
 * What is shown around a mark: the largest section that fits. Where none does, as many whole paragraphs, steps, items, rows
 * or pieces of code around the mark as fit; where not even its own does, as many of its sentences or lines. The marked
 * sentences are always whole, and more than `limit` only where they alone are.
 * @param limit characters that are seen: those of markup do not count
 * @param code the article's language
 */
export function cutSection(article: OutlinedText, mark: Span, limit: number, code?: string): SectionCut | undefined {
  const { text, blocks, markup } = article;
  const sections = sectionsAround(text, blocks, mark.start);
  const section = sections.at(-1);
  if (section === undefined) return undefined;
  const fits = (span: Span) => span.end - span.start - lengthOf(spansWithin(markup, span)) <= limit;
  const whole = sections.find((one) => covers(one, mark) && fits(one));
  if (whole)
    return { start: whole.start, end: whole === section ? endBelow(whole, sections.at(-2), fits) : whole.end, section };
  const parts = covers(section, mark) ? growAround(section.blocks, mark, fits) : undefined;
  if (parts) return { ...parts, section };
  const sentences = section.blocks.flatMap((block) => partsOf(text, block, mark, code));
  return { ...wholeLines(article, growAround(sentences, mark, fits) ?? mark), section };
}

/**
 * Where a section ends that is shown with as much of what stands below its subheadings as fits.
 * @param all the same section with them
 */
function endBelow(own: Section, all: Section | undefined, fits: (span: Span) => boolean): number {
  let end = own.end;
  for (const block of all?.blocks ?? []) {
    if (block.end <= end) continue;
    if (!fits({ start: own.start, end: block.end })) break;
    // A heading is shown with something of what stands below it.
    if (block.kind !== "heading") end = block.end;
  }
  return end;
}

/**
 * The parts that a mark touches, with those beside them while all of it fits: first what comes before, since that names
 * who "he" is and what the steps lead to, then what comes after, in turn. Undefined where the mark's own do not fit.
 * @param parts in order and apart
 */
function growAround(parts: readonly Span[], mark: Span, fits: (span: Span) => boolean): Span | undefined {
  let from = parts.findIndex(({ end }) => end > mark.start);
  let to = parts.findLastIndex(({ start }) => start < mark.end);
  const spanOf = (first: number, last: number): Span | undefined => {
    const [start, end] = [parts[first]?.start, parts[last]?.end];
    if (start === undefined || end === undefined) return undefined;
    return { start: Math.min(start, mark.start), end: Math.max(end, mark.end) };
  };
  const fitting = (first: number, last: number) => {
    const span = spanOf(first, last);
    return span !== undefined && fits(span);
  };
  if (from < 0 || to < from || !fitting(from, to)) return undefined;
  for (;;) {
    const before = fitting(from - 1, to);
    if (before) from--;
    const after = fitting(from, to + 1);
    if (after) to++;
    if (!before && !after) return spanOf(from, to);
  }
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Sentences, or lines of code, of a block that the mark touches; the whole of any other block. */
function partsOf(text: string, block: Block, mark: Span, code?: string): readonly Span[] {
  const touches = block.start < mark.end && mark.start < block.end;
  if (!touches) return [block];
  return block.kind === "code" ? linesOf(text, block) : splitSentences(text, block.start, block.end, "guess", code);
}

function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

/** A longer line of code is nothing to read: scripts that programs wrote have lines of megabytes. */
const LONGEST_LINE = 2000;

/** A stretch that begins and ends with whole lines where it begins or ends in code. */
function wholeLines({ text, blocks }: OutlinedText, { start, end }: Span): Span {
  const codeAt = (place: number) =>
    blocks.find((block) => block.kind === "code" && block.start < place && place < block.end);
  const [first, last] = [codeAt(start), codeAt(end)];
  const begin = first && linesOf(text, first).findLast((line) => line.start <= start);
  const finish = last && linesOf(text, last).find((line) => line.end >= end);
  const whole = { start: Math.min(start, begin?.start ?? start), end: Math.max(end, finish?.end ?? end) };
  return whole.end - whole.start > end - start + LONGEST_LINE ? { start, end } : whole;
}

function covers({ start, end }: Span, mark: Span): boolean {
  return start <= mark.start && mark.end <= end;
}
