import type { Block } from "../../corpus/article.ts";
import type { Span } from "../../language/span.ts";

/** The part of an article below a heading, or the whole of one without headings. */
export interface Section extends Span {
  /** Its blocks in order, its own heading among them, without marks: nothing else to be read lies between them. */
  readonly blocks: readonly Block[];
  /** Where its heading begins; undefined without one. */
  readonly heading: number | undefined;
}

/**
 * The sections of an article that a place lies in, from the largest, which may be the whole article, to the smallest: the
 * text below the nearest heading alone, without what stands below further headings. What is not meant to be read (blocks
 * leave it out) ends a section on that side. None where the place lies in no block.
 * @param blocks of the whole article
 */
export function sectionsAround(text: string, blocks: readonly Block[], place: number): Section[] {
  const at = blocks.findLastIndex(({ start }) => start <= place);
  if (at < 0) return [];
  const path = headingsAbove(blocks, at);
  const nearest = path.at(-1);
  const sections = [undefined, ...path].map((heading) => {
    const level = heading === undefined ? 0 : levelOf(blocks[heading]);
    return toSection(text, blocks, { from: heading, at, ends: (block) => levelOf(block) <= level });
  });
  const own = toSection(text, blocks, { from: nearest, at, ends: (block) => block.kind === "heading" });
  return [...sections, own];
}

/** Which blocks are the headings above a block, highest first; the block itself, where it is one. */
function headingsAbove(blocks: readonly Block[], at: number): number[] {
  const path: number[] = [];
  for (let index = at, level = Number.POSITIVE_INFINITY; index >= 0 && level > 1; index--) {
    const above = levelOf(blocks[index]);
    if (above >= level) continue;
    path.unshift(index);
    level = above;
  }
  return path;
}

interface SectionPlace {
  /** The block that is its heading. */
  readonly from: number | undefined;
  /** A block within it. */
  readonly at: number;
  readonly ends: (block: Block) => boolean;
}

function toSection(text: string, blocks: readonly Block[], { from, at, ends }: SectionPlace): Section {
  let first = at;
  while (first > (from ?? 0) && follow(text, blocks[first - 1], blocks[first])) first--;
  let last = at;
  for (let next = blocks[last + 1]; next && !ends(next) && follow(text, blocks[last], next); next = blocks[last + 1]) {
    last++;
  }
  const within = blocks.slice(first, last + 1).filter(({ kind }) => kind !== "mark");
  const heading = from === undefined ? undefined : blocks[from]?.start;
  return { start: within[0]?.start ?? 0, end: within.at(-1)?.end ?? 0, blocks: within, heading };
}

/** Something to be read between two blocks that is in neither of them is not meant to be read. */
export const READABLE = /[\p{L}\p{N}]/u;

function follow(text: string, block: Block | undefined, next: Block | undefined): boolean {
  return block !== undefined && next !== undefined && !READABLE.test(text.slice(block.end, next.start));
}

/** Headings have levels from 1 on; everything else is below all of them. */
function levelOf(block: Block | undefined): number {
  return block?.kind === "heading" ? block.level : Number.POSITIVE_INFINITY;
}
