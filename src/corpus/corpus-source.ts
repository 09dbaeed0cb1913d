import type { Article } from "./article.ts";
import type { SkippedFile } from "./unusable-file.ts";

/** A file that may be an article, as it looks from outside. */
export interface CorpusFile {
  /** Path below SEEDS_DIR with forward slashes: the article's identity. */
  readonly path: string;
  /** The same as before: neither the file nor what the catalogue says about it has changed, so it need not be read. */
  readonly signature: string;
  /** When the file last changed, in milliseconds since 1970. */
  readonly mtimeMs: number;
}

export interface CorpusListing {
  /** In the order of their paths' code units. */
  readonly files: readonly CorpusFile[];
  /** Files that are no articles, and catalogue entries without a file. */
  readonly skipped: readonly SkippedFile[];
}

/** Where articles come from: listed at once, read one by one. */
export interface CorpusSource {
  /**
   * Throws UserError for a folder that is missing, unreadable or without articles, and for a catalogue that can't be
   * understood.
   */
  list(): Promise<CorpusListing>;
  /** Reads a listed file with the catalogue as it was when listed. What is wrong with the file is returned, not thrown. */
  read(path: string): Promise<Article | SkippedFile>;
}
