import type { Article } from "../../corpus/article.ts";
import { UnusableFileError } from "../../corpus/unusable-file.ts";
import type { Chunk } from "../chunker.ts";
import { compareChunks } from "./compare-chunks.ts";
import type { ArticlePreview, PreviewTask } from "./preview-messages.ts";

export interface PreviewParts {
  /** Reads a file as the article of that path. Throws UnusableFileError. */
  read(path: string, file: string): Promise<{ readonly article: Article; readonly warning?: string }>;
  chunk(article: Article): readonly Chunk[];
}

/** Chunks and characters that a message can show, with room to spare: a book's need not cross between processes. */
const SHOWN_CHUNKS = 20;
const SHOWN_CHARACTERS = 2000;

/** What would become of an article whose content is to be another file's. */
export async function previewArticle(
  { path, before, after }: PreviewTask,
  { read, chunk }: PreviewParts,
): Promise<ArticlePreview> {
  const present =
    before === undefined ? [] : await read(path, before).then(({ article }) => chunk(article), unreadable);
  if (after === undefined) return { ...shorten(compareChunks(present, [])), title: "", isReadable: true };
  try {
    const { article, warning } = await read(path, after);
    const { title } = article.metadata;
    const remark = warning === undefined ? {} : { remark: warning };
    return { ...shorten(compareChunks(present, chunk(article), title)), title, ...remark, isReadable: true };
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    return { ...compareChunks(present, []), title: "", remark: error.message, isReadable: false };
  }
}

function unreadable(error: unknown): Chunk[] {
  if (error instanceof UnusableFileError) return [];
  throw error;
}

function shorten({ chunks, ...counts }: ReturnType<typeof compareChunks>): ReturnType<typeof compareChunks> {
  const shown = chunks.slice(0, SHOWN_CHUNKS);
  return { ...counts, chunks: shown.map(({ text, ...rest }) => ({ ...rest, text: text.slice(0, SHOWN_CHARACTERS) })) };
}
