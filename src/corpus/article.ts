/** What a catalogue or front matter may say about an article. Only the title is always there: it is derived if need be. */
export interface ArticleMetadata {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** As written by the owner, usually an ISO date: shown, never computed with. */
  readonly published?: string;
  readonly url?: string;
}

/**
 * A part of an article's text that no sentence crosses. Offsets are UTF-16 code units into `Article.text`;
 * blocks are in order and never overlap; what lies between them (white space, front matter) is not indexed.
 */
export interface Block {
  readonly kind: "heading" | "paragraph" | "code";
  readonly start: number;
  readonly end: number;
}

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
