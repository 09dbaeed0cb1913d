import { damagedError } from "../../../system/storage-errors.ts";
import { articleRecordSchema, type StoredRecord } from "../../article-record.ts";
import { type ArrayReader, decodeArrays } from "./named-arrays.ts";
import { Lexicon, StringTable } from "./string-table.ts";

/** Chunks and terms of a segment, as they lie in its `chunks` file. Chunks and articles count from 0 in each segment. */
export interface ChunkTables {
  readonly chunk: {
    readonly article: Uint32Array;
    readonly start: Uint32Array;
    readonly end: Uint32Array;
    readonly startLine: Uint32Array;
    readonly endLine: Uint32Array;
    readonly heading: Uint32Array;
    /** Words of title, heading and text. */
    readonly words: Uint32Array;
    /** CRC-32 of the chunk's stored text. */
    readonly check: Uint32Array;
    /** One more entry than chunks: the outline of chunk i is packed in outlines[outlineStart[i]] to outlines[outlineStart[i + 1] - 1]. */
    readonly outlineStart: Uint32Array;
  };
  readonly outlines: Uint8Array;
  readonly headings: StringTable;
  readonly terms: {
    readonly texts: Lexicon;
    /** Postings of term t are postings[starts[t]] to postings[starts[t + 1] - 1], by chunk. */
    readonly starts: Uint32Array;
    readonly postings: Uint32Array;
    /** The same by article: which articles have the term, and how often (the title counts once). */
    readonly articleStarts: Uint32Array;
    readonly articles: Uint32Array;
    readonly articleCounts: Uint16Array;
  };
  /** What makes the quantised rows embeddings again (see `quantised-rows.ts`). */
  readonly scales: Float32Array;
  readonly maxResidual: number;
}

/** The articles of a segment, as they lie in its `articles` file. */
export interface ArticleTables {
  readonly article: {
    /** One more entry than articles: the chunks of article i are firstChunk[i] to firstChunk[i + 1] - 1. */
    readonly firstChunk: Uint32Array;
    /** Words of the title, once, and of all chunks' headings and texts. */
    readonly words: Uint32Array;
    readonly units: Uint32Array;
    readonly unitBytes: Uint32Array;
    /** CRC-32 of the stored text. */
    readonly check: Uint32Array;
    /** Bytes of the packed outline, which lies behind the text, and their CRC-32. */
    readonly outlineBytes: Uint32Array;
    readonly outlineCheck: Uint32Array;
    readonly textPosition: Float64Array;
  };
  /** The record of an article, parsed once. Throws a UserError when it cannot be read. */
  record(article: number): StoredRecord;
}

export type SegmentTables = ChunkTables & ArticleTables;

export function readChunkTables(buffer: ArrayBuffer, file: string): ChunkTables {
  const reader = decodeArrays(buffer, file);
  return {
    chunk: {
      article: reader.integers("chunk.article"),
      start: reader.integers("chunk.start"),
      end: reader.integers("chunk.end"),
      startLine: reader.integers("chunk.startLine"),
      endLine: reader.integers("chunk.endLine"),
      heading: reader.integers("chunk.heading"),
      words: reader.integers("chunk.words"),
      check: reader.integers("chunk.check"),
      outlineStart: reader.integers("chunk.outlineStart"),
    },
    outlines: reader.bytes("outlines"),
    headings: new StringTable(reader, "headings"),
    terms: readTerms(reader),
    scales: reader.singles("scales"),
    maxResidual: reader.doubles("maxResidual")[0] ?? 0,
  };
}

export function readArticleTables(buffer: ArrayBuffer, file: string): ArticleTables {
  const reader = decodeArrays(buffer, file);
  const records = new StringTable(reader, "records");
  const parsed: StoredRecord[] = [];
  return {
    article: {
      firstChunk: reader.integers("article.firstChunk"),
      words: reader.integers("article.words"),
      units: reader.integers("article.units"),
      unitBytes: reader.integers("article.unitBytes"),
      check: reader.integers("article.check"),
      outlineBytes: reader.integers("article.outlineBytes"),
      outlineCheck: reader.integers("article.outlineCheck"),
      textPosition: reader.doubles("article.textPosition"),
    },
    record(article) {
      const record = parsed[article] ?? parseRecord(records.at(article), file);
      parsed[article] = record;
      return record;
    },
  };
}

function readTerms(reader: ArrayReader): ChunkTables["terms"] {
  return {
    texts: new Lexicon(reader, "terms"),
    starts: reader.integers("postings.starts"),
    postings: reader.integers("postings.list"),
    articleStarts: reader.integers("articlePostings.starts"),
    articles: reader.integers("articlePostings.articles"),
    articleCounts: reader.shorts("articlePostings.counts"),
  };
}

function parseRecord(json: string, file: string): StoredRecord {
  try {
    return articleRecordSchema.parse(JSON.parse(json));
  } catch (error) {
    throw Object.assign(damagedError(`${file} has an article that cannot be read`), { cause: error });
  }
}
