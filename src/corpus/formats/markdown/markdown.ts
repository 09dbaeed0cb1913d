import { fill } from "../../../system/phrase.ts";
import type { Block } from "../../article.ts";
import { decodeText } from "../../decode-text.ts";
import { titleFromText } from "../../derive-title.ts";
import { readFrontMatter } from "../../front-matter/read-front-matter.ts";
import { readInline } from "../../markup/inline/markdown-inline.ts";
import { outlineMarkdown } from "../../markup/markdown-outline.ts";
import { MOST_LEVELS } from "../../markup/markdown-tokens.ts";
import { REASONS } from "../../reasons.ts";
import { UnusableFileError } from "../../unusable-file.ts";
import type { ArticleContent } from "../format.ts";

/** Reads Markdown (CommonMark with tables) with optional front matter. The text stays verbatim, marks and all. */
export function readMarkdown(bytes: Uint8Array): ArticleContent {
  const { text, ...decoding } = decodeText(bytes);
  const { bodyStart, ...frontMatter } = readFrontMatter(text);
  const { outline, deepLine } = outlineMarkdown(text, bodyStart);
  const content = { text, ...outline, derivedTitle: deriveTitle(text, outline.blocks), ...decoding, ...frontMatter };
  if (deepLine === undefined) return content;
  const where = { most: MOST_LEVELS, line: deepLine };
  if (outline.blocks.length === 0) throw new UnusableFileError(fill(REASONS.deepText, where));
  return { warning: fill(REASONS.deepLeftOut, where), ...content };
}

function deriveTitle(text: string, blocks: readonly Block[]): string {
  for (const block of blocks) if (block.kind === "heading" && block.title !== "") return block.title;
  const first = blocks[0];
  return first === undefined
    ? ""
    : titleFromText(readInline(text.slice(first.start, Math.min(first.end, first.start + 2000))));
}
