import type { Segment } from "../segment/segment.ts";
import type { Range } from "./row-scanner.ts";

/** A segment as one generation sees it: where its numbers begin, and which of its articles are still alive. */
export interface GenerationPart {
  readonly segment: Segment;
  /** Number, in the generation, of the segment's first chunk and first article. */
  readonly firstChunk: number;
  readonly firstArticle: number;
  /** Numbers, in the segment and ascending, of the articles that the generation no longer holds. */
  readonly deadArticles: readonly number[];
  /** The segment's chunks that the generation holds: whole articles, ascending. */
  readonly liveChunks: readonly Range[];
}

export interface PartSource {
  readonly segment: Segment;
  readonly dead: readonly number[];
}

export function toParts(sources: readonly PartSource[]): readonly GenerationPart[] {
  let firstChunk = 0;
  let firstArticle = 0;
  return sources.map(({ segment, dead }) => {
    const part = { segment, firstChunk, firstArticle, deadArticles: dead, liveChunks: liveChunks(segment, dead) };
    firstChunk += segment.tables.scales.length;
    firstArticle += segment.tables.article.units.length;
    return part;
  });
}

/** The same parts without some more of their articles, by their numbers in the generation. */
export function withoutArticles(
  parts: readonly GenerationPart[],
  isGone: (article: number) => boolean,
): readonly GenerationPart[] {
  return toParts(
    parts.map(({ segment, firstArticle, deadArticles }) => {
      const dead = new Set(deadArticles);
      const numbers = Array.from(segment.tables.article.units, (_, article) => article);
      return { segment, dead: numbers.filter((article) => dead.has(article) || isGone(firstArticle + article)) };
    }),
  );
}

/** Whether a chunk, by its number in the segment, lies in one of the ranges, which ascend. */
export function isWithin(ranges: readonly Range[], chunk: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) <= chunk) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= chunk;
}

/** The chunks of one article of a segment. */
export function chunksOf(segment: Segment, article: number): Range {
  const { firstChunk } = segment.tables.article;
  return { start: firstChunk[article] ?? 0, end: firstChunk[article + 1] ?? 0 };
}

function liveChunks(segment: Segment, dead: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const article of dead) {
    const gap = chunksOf(segment, article);
    if (gap.start > start) ranges.push({ start, end: gap.start });
    start = gap.end;
  }
  const end = segment.tables.scales.length;
  if (end > start) ranges.push({ start, end });
  return ranges;
}
