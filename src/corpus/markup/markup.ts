import type { Span } from "../../language/span.ts";
import type { Block } from "../article.ts";
import { type ArticleReader, findReader } from "../formats/format.ts";
import { plainTextReader } from "../formats/plain-text.ts";
import { ARTICLE_READERS } from "../formats/registry.ts";

export type { Block };

/** Whether articles of that path's format can have markup. */
export function hasMarkup(path: string): boolean {
  return readerOf(path).findMarkup !== undefined;
}

/**
 * Which characters of an article's text are only there to format it, by the format that the path's extension names: as
 * ascending spans of `text` that never touch and lie inside `within`.
 */
export function findMarkup(path: string, text: string, within: Span): Span[] {
  return readerOf(path).findMarkup?.(text, within) ?? [];
}

/**
 * What is a heading, running text or code in an article's text or a part of it, by the format that the path's extension
 * names. Offsets are into `text`. What is in none of the blocks is not meant to be read.
 */
export function findBlocks(path: string, text: string): readonly Block[] {
  return readerOf(path).findBlocks(text);
}

/** The headings among the blocks of a text. */
export function findHeadings(path: string, text: string): readonly Span[] {
  return findBlocks(path, text).filter(({ kind }) => kind === "heading");
}

function readerOf(path: string): ArticleReader {
  return findReader(ARTICLE_READERS, path) ?? plainTextReader;
}
