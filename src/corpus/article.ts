/** What a catalogue or front matter may say about an article. Only the title is always there: it is derived if need be. */
export interface ArticleMetadata {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** As written by the owner, full dates as YYYY-MM-DD: shown, never computed with. */
  readonly published?: string;
  /** An http or https address. */
  readonly url?: string;
}

interface BlockSpan {
  readonly start: number;
  readonly end: number;
}

/** A heading; it opens a section that lasts until the next heading of its level or above. */
export interface HeadingBlock extends BlockSpan {
  readonly kind: "heading";
  /** From 1, the highest. */
  readonly level: number;
  /** What it says, without the marks of its format. */
  readonly title: string;
}

/** Running text, in which a line break is a space, or code, in which every line stands alone. */
export interface TextBlock extends BlockSpan {
  readonly kind: "paragraph" | "code";
}

/**
 * A part of an article's text that no sentence crosses. Offsets are UTF-16 code units into `Article.text`; blocks are
 * trimmed of white space, in order and never overlap. What lies between them and is no white space (front matter,
 * comments, rulers) is not meant to be read: it is never indexed, and never part of a chunk.
 */
export type Block = HeadingBlock | TextBlock;

/** One document of the corpus. */
export interface Article {
  /** Path below SEEDS_DIR with forward slashes: the article's identity. */
  readonly path: string;
  /** The whole decoded text, byte-order mark removed; every offset in the product points into it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: ArticleMetadata;
  /** sha256, hex, of the file's bytes and of the metadata that came from elsewhere. */
  readonly checksum: string;
}
