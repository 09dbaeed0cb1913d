import type { Article, Block } from "../corpus/article.ts";

/** Blocks that chunks may join: they follow each other with white space alone between them, below the same headings. */
export interface Section {
  /** The titles of the headings above and in the section, highest first, without one that repeats the article's title. */
  readonly headings: readonly string[];
  readonly blocks: readonly Block[];
}

/** More white space than this between two blocks parts them: a chunk that holds it would be mostly empty. */
const LARGEST_GAP = 200;

/**
 * Parts an article where no chunk may reach across: before a heading (headings that follow each other at once stay
 * together, with the text below them) and where something that is not to be read stands between two blocks.
 */
export function splitSections(article: Article): Section[] {
  const sections: { headings: readonly string[]; blocks: Block[] }[] = [];
  const path: { level: number; title: string }[] = [];
  let previous: Block | undefined;
  for (const block of article.blocks) {
    if (block.kind === "heading") {
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
      path.push({ level: block.level, title: block.title });
    }
    const opensSection = block.kind === "heading" && previous?.kind !== "heading";
    const current = sections.at(-1);
    const headings = path
      .map(({ title }) => title)
      .filter((title, i) => title && !(i === 0 && title === article.metadata.title));
    if (current === undefined || opensSection || (previous && isParted(article.text, previous.end, block.start)))
      sections.push({ headings, blocks: [block] });
    else {
      current.headings = headings;
      current.blocks.push(block);
    }
    previous = block;
  }
  return sections;
}

function isParted(text: string, start: number, end: number): boolean {
  return end - start > LARGEST_GAP || text.slice(start, end).trim() !== "";
}
