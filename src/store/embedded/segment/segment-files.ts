/**
 * The files of a segment, by what they hold. `articles`, `chunks` and `quantised` are held in memory while questions are
 * answered, `vectors` and `text` read by position, `keys` only by builds.
 */
export const SEGMENT_FILES = {
  /** Embeddings, as a vectra index. */
  vectors: ".vectors",
  /** Embeddings as 8-bit integers. */
  quantised: ".quantised",
  /** Paths, metadata and sizes of the articles, as named arrays. */
  articles: ".articles",
  /** Chunks, terms and postings, as named arrays. */
  chunks: ".chunks",
  /** The articles' texts, each with its packed outline behind it. */
  text: ".text",
  /** Chunk keys, 32 bytes each. */
  keys: ".keys",
} as const;

export type SegmentFile = keyof typeof SEGMENT_FILES;

export function segmentFile(segment: string, file: SegmentFile): string {
  return `${segment}${SEGMENT_FILES[file]}`;
}

export const KEY_BYTES = 32;
