import { extname } from "node:path";
import type { OutlinedText } from "../article.ts";
import type { StatedMetadata } from "../stated-metadata.ts";

/** What a file of some format says. */
export interface ArticleContent extends OutlinedText {
  /** The text that every offset points into: the file's own, or what was extracted from it. */
  readonly text: string;
  /** A title made from the text (first heading, else first sentence); empty when there is no text. */
  readonly derivedTitle: string;
  /** What the file says about itself. */
  readonly metadata: StatedMetadata;
  /** What its owner should mend although the article is indexed. */
  readonly warning?: string;
}

/** Reads a file's bytes. Throws UnusableFileError when they are not what the extension says. */
export type ReadContent = (bytes: Uint8Array) => ArticleContent | Promise<ArticleContent>;

/** Files of one kind, and how they are read. */
export interface ArticleFormat {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** A file may be made so that it takes all memory or all time: it is read in a process of its own, where there is one. */
  readonly isHazardous?: boolean;
  /** Gives what reads such files: its code is loaded when there is the first of them. */
  load(): Promise<ReadContent>;
}

/** The format of the file of that name, by its extension. */
export function findFormat(formats: readonly ArticleFormat[], path: string): ArticleFormat | undefined {
  const extension = extname(path).toLowerCase();
  return formats.find((format) => format.extensions.includes(extension));
}
