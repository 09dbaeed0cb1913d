import type { ArticleMetadata, Outline, OutlinedText } from "../corpus/article.ts";
import type { CosineBackground } from "./cosine-background.ts";

/** An article as the index knows it. */
export interface IndexedArticle {
  readonly path: string;
  readonly metadata: ArticleMetadata;
  readonly checksum: string;
  readonly chunks: number;
  /** ISO 8601 time at which this version of the article was first indexed. */
  readonly indexedAt: string;
}

/** Stands between the headings above a chunk. */
export const HEADING_SEPARATOR = " › ";

/** A chunk's place in its article. Offsets are UTF-16 code units into the article's text; lines count from 1. */
export interface ChunkSpan {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
  /** The headings above the chunk, joined with " › "; empty without any. */
  readonly heading: string;
}

/** What a chunk is about beside its text: the headings above it, and what the columns of its first rows are called. */
export function contextOf({ heading, columns = "" }: Pick<ChunkSpan, "heading"> & Pick<Outline, "columns">): string {
  return [heading, columns].filter((part) => part !== "").join(HEADING_SEPARATOR);
}

/** A chunk as read back from the store. `text` is the article's text from `start` to `end`; the outline is of that text. */
export interface Passage extends ChunkSpan, OutlinedText {
  /** The chunk's number in its generation. */
  readonly id: number;
  readonly article: IndexedArticle;
}

export interface CandidateQuery {
  /** Stemmed terms of the question (see `language/terms.ts`), distinct. */
  readonly terms: readonly string[];
  /** Unit-length embedding of the question. */
  readonly embedding: Float32Array;
  /** How many of the best by terms, and how many of the best by embedding, to return. */
  readonly limit: number;
  /** Only chunks of these articles, by path. */
  readonly articles?: readonly string[];
}

/** A chunk that may answer, with both scores whichever of the two searches found it. */
export interface Candidate {
  readonly id: number;
  /** BM25 of the chunk (title and heading joined to its text), at least 0. */
  readonly bm25: number;
  /** BM25 of the chunk's whole article, at least 0. */
  readonly articleBm25: number;
  /** Cosine of the question's embedding and the chunk's. */
  readonly cosine: number;
}

export interface CorpusStatistics {
  readonly articles: number;
  readonly chunks: number;
  /** Words of all chunks together. */
  readonly words: number;
}

/** One open generation of the index: immutable, so every answer read from it is consistent. */
export interface PassageStore {
  readonly generation: string;
  readonly statistics: CorpusStatistics;
  /** Undefined where the built-in model embeds: its cosines need no comparison. */
  readonly background: CosineBackground | undefined;
  /** The union of the best by terms and the best by embedding, in no particular order. */
  findCandidates(query: CandidateQuery): Promise<readonly Candidate[]>;
  /** The chunks with these ids, in the order asked for. Throws on an unknown id. */
  readPassages(ids: readonly number[]): Promise<readonly Passage[]>;
  /** For each term the number of chunks that contain it (0 when none does). */
  documentFrequencies(terms: readonly string[]): Promise<readonly number[]>;
  /** Every article, by path in code unit order. */
  listArticles(): Promise<readonly IndexedArticle[]>;
  /** The decoded text of an article, or undefined when the generation has none of that path. */
  readArticle(path: string): Promise<string | undefined>;
  /** What stands where in that text, or undefined likewise. */
  readOutline(path: string): Promise<Outline | undefined>;
  /**
   * The same generation as if it had been built without the articles whose paths are not visible: nothing that it gives, no
   * score and no count, depends on them. Chunks keep their ids. It lives as long as this store, and need not be closed.
   */
  restrict(isVisible: (path: string) => boolean): Promise<PassageStore>;
  close(): Promise<void>;
}

/** An article's text and what stands where in it, or undefined when the generation has none of that path. */
export async function readOutlined(
  store: Pick<PassageStore, "readArticle" | "readOutline">,
  path: string,
): Promise<OutlinedText | undefined> {
  const [text, outline] = await Promise.all([store.readArticle(path), store.readOutline(path)]);
  return text === undefined || outline === undefined ? undefined : { text, ...outline };
}
