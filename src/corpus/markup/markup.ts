import type { Span } from "../../language/span.ts";
import { type ArticleReader, findReader } from "../formats/format.ts";
import { ARTICLE_READERS } from "../formats/registry.ts";

/** Whether articles of that path's format can have markup. */
export function hasMarkup(path: string): boolean {
  return readerOf(path)?.findMarkup !== undefined;
}

/**
 * Which characters of an article's text are only there to format it, by the format that the path's extension names: as
 * ascending spans of `text` that never touch and lie inside `within`.
 */
export function findMarkup(path: string, text: string, within: Span): Span[] {
  return readerOf(path)?.findMarkup?.(text, within) ?? [];
}

function readerOf(path: string): ArticleReader | undefined {
  return findReader(ARTICLE_READERS, path);
}
