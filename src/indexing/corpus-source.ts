import type { Article } from "../corpus/article.ts";
import type { SkippedFile } from "./report.ts";

/** A file that may be an article, as it looks from outside. */
export interface CorpusFile {
  /** Path below SEEDS_DIR with forward slashes. */
  readonly path: string;
  /** The same as before: the article has not changed. */
  readonly signature: string;
  /** When the file last changed, in milliseconds since 1970. */
  readonly mtimeMs: number;
}

export interface CorpusListing {
  readonly files: readonly CorpusFile[];
  readonly skipped: readonly SkippedFile[];
}

/** Where a build gets its articles from. */
export interface CorpusSource {
  /** All files that may be articles, and those that cannot, with reasons. Throws a UserError when the folder cannot be read. */
  list(): Promise<CorpusListing>;
  /** Reads one of the listed files; a skipped file when it turns out not to be an article. */
  read(path: string): Promise<Article | SkippedFile>;
}
