import type { Block } from "../article.ts";
import { decodeText } from "../decode-text.ts";
import { titleFromText } from "../derive-title.ts";
import { readFrontMatter } from "../front-matter/read-front-matter.ts";
import { readInline } from "../markup/markdown-inline.ts";
import { outlineMarkdown } from "../markup/markdown-outline.ts";
import type { ArticleReader } from "./format.ts";

/** Markdown (CommonMark with tables) with optional front matter. The text stays verbatim, marks and all. */
export const markdownReader: ArticleReader = {
  extensions: [".md", ".markdown"],
  read(bytes) {
    const text = decodeText(bytes);
    const { bodyStart, ...frontMatter } = readFrontMatter(text);
    const outline = outlineMarkdown(text, bodyStart);
    return { text, ...outline, derivedTitle: deriveTitle(text, outline.blocks), ...frontMatter };
  },
};

function deriveTitle(text: string, blocks: readonly Block[]): string {
  for (const block of blocks) if (block.kind === "heading" && block.title !== "") return block.title;
  const first = blocks[0];
  return first === undefined
    ? ""
    : titleFromText(readInline(text.slice(first.start, Math.min(first.end, first.start + 2000))));
}
