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
  readonly allChunks: Range;
  /** The same for each chunk and each article of the segment: 1 where the generation holds it, else 0. */
  readonly isLiveChunk: Uint8Array;
  readonly isLiveArticle: Uint8Array;
}

/** One range after the other is faster than everything, up to so many; see `isLiveChunk` for which of it counts. */
const FEW_RANGES = 64;

export function isScattered({ liveChunks }: Pick<GenerationPart, "liveChunks">): boolean {
  return liveChunks.length > FEW_RANGES;
}

export interface PartSource {
  readonly segment: Segment;
  readonly dead: readonly number[];
}

export function toParts(sources: readonly PartSource[]): readonly GenerationPart[] {
  let firstChunk = 0;
  let firstArticle = 0;
  return sources.map(({ segment, dead }) => {
    const ranges = liveChunks(segment, dead);
    const isLiveChunk = new Uint8Array(segment.tables.scales.length);
    for (const { start, end } of ranges) isLiveChunk.fill(1, start, end);
    const isLiveArticle = new Uint8Array(segment.tables.article.units.length).fill(1);
    for (const article of dead) isLiveArticle[article] = 0;
    const part = {
      segment,
      firstChunk,
      firstArticle,
      deadArticles: dead,
      liveChunks: ranges,
      allChunks: { start: 0, end: isLiveChunk.length },
      isLiveChunk,
      isLiveArticle,
    };
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
