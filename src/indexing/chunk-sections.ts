import type { Article, Block } from "../corpus/article.ts";

/** Blocks that chunks may join: nothing that is to stay out of chunks lies between them, and the same headings above them. */
export interface Section {
  /** The titles of the headings above and in the section, highest first, without one that repeats the article's title. */
  readonly headings: readonly string[];
  /** No marks. */
  readonly blocks: readonly Block[];
}

/** More white space than this between two blocks parts them: a chunk that holds it would be mostly empty. */
const LARGEST_GAP = 200;

/**
 * Parts an article where no chunk may reach across: before a heading (headings that follow each other at once stay
 * together, with the text below them) and where something that is not to be read stands between two blocks. Headings
 * that stand alone then are no section: what they say belongs to the sections below them. An article that has nothing else
 * keeps them.
 */
export function splitSections(article: Article): Section[] {
  const sections: { headings: readonly string[]; blocks: Block[] }[] = [];
  const path: { level: number; title: string }[] = [];
  let previous: Block | undefined;
  let begun: Block | undefined;
  for (const block of article.blocks) {
    if (block.kind === "heading") {
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
      path.push({ level: block.level, title: block.title });
    }
    const opensSection = block.kind === "heading" && begun?.kind !== "heading";
    const isApart = previous !== undefined && isParted(article.text, previous.end, block.start);
    previous = block;
    if (block.kind === "mark") {
      if (isApart) begun = undefined;
      continue;
    }
    const current = sections.at(-1);
    const headings = path
      .map(({ title }) => title)
      .filter((title, i) => title && !(i === 0 && title === article.metadata.title));
    if (current === undefined || opensSection || isApart || begun === undefined)
      sections.push({ headings, blocks: [block] });
    else {
      current.headings = headings;
      current.blocks.push(block);
    }
    begun = block;
  }
  const readable = sections.filter(({ blocks }) => blocks.some(({ kind }) => kind !== "heading"));
  return readable.length > 0 ? readable : sections;
}

function isParted(text: string, start: number, end: number): boolean {
  return end - start > LARGEST_GAP || text.slice(start, end).trim() !== "";
}
