import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { Outline } from "../../../corpus/article.ts";
import { damagedError } from "../../../system/storage-errors.ts";
import { unpackOutline } from "../../packed-outline.ts";
import { decodeVectorHeader, VECTOR_HEADER_BYTES } from "../../vectra/vector-file.ts";
import { createScanner } from "../search/create-scanner.ts";
import type { RowScanner } from "../search/row-scanner.ts";
import { type ExpectedFile, openExpected, readAt, readInto, readWhole } from "./file-access.ts";
import { paddedDimensions } from "./quantised-rows.ts";
import type { SegmentFile } from "./segment-files.ts";
import { readArticleTables, readChunkTables, type SegmentTables } from "./segment-tables.ts";
import { decodeText } from "./stored-text.ts";

export interface SegmentSource {
  readonly chunks: number;
  readonly articles: number;
  readonly dimensions: number;
  readonly files: Readonly<Record<SegmentFile, ExpectedFile>>;
}

/** An open segment: numbers, terms and quantised rows in memory; embeddings and texts read from disk by position. */
export class Segment {
  readonly tables: SegmentTables;
  readonly scanner: RowScanner;
  readonly #source: SegmentSource;
  readonly #vectors: FileHandle;
  readonly #text: FileHandle;
  readonly #row: Float32Array<ArrayBuffer>;

  private constructor(
    source: SegmentSource,
    tables: SegmentTables,
    scanner: RowScanner,
    vectors: FileHandle,
    text: FileHandle,
  ) {
    this.#source = source;
    this.tables = tables;
    this.scanner = scanner;
    this.#vectors = vectors;
    this.#text = text;
    this.#row = new Float32Array(source.dimensions);
  }

  /** Throws a UserError when a file is missing, cut short or (where a checksum is expected) changed. */
  static async open(source: SegmentSource): Promise<Segment> {
    const { files, chunks, dimensions } = source;
    const tables = {
      ...readChunkTables(await readWhole(files.chunks), files.chunks.path),
      ...readArticleTables(await readWhole(files.articles), files.articles.path),
    };
    if (tables.scales.length !== chunks || tables.article.units.length !== source.articles) {
      throw damagedError(`${files.chunks.path} does not hold what the manifest says`);
    }
    const scanner = createScanner(chunks, paddedDimensions(dimensions), tables.scales);
    if (scanner.rows.length !== files.quantised.bytes) {
      throw damagedError(`${files.quantised.path} does not hold what the manifest says`);
    }
    await readInto(files.quantised, scanner.rows);
    const vectors = await openVectors(source);
    try {
      return new Segment(source, tables, scanner, vectors, await openExpected(files.text));
    } catch (error) {
      await vectors.close();
      throw error;
    }
  }

  /** The embedding of a chunk; overwritten by the next call. */
  readEmbedding(chunk: number): Float32Array {
    const bytes = new Uint8Array(this.#row.buffer);
    readAt(this.#vectors, this.#source.files.vectors.path, VECTOR_HEADER_BYTES + chunk * bytes.length, bytes);
    return this.#row;
  }

  readChunkText(chunk: number): string {
    const chunks = this.tables.chunk;
    const article = chunks.article[chunk] ?? 0;
    return this.#readText(article, chunks.start[chunk] ?? 0, chunks.end[chunk] ?? 0, chunks.check[chunk] ?? 0);
  }

  readArticleText(article: number): string {
    const { units, check } = this.tables.article;
    return this.#readText(article, 0, units[article] ?? 0, check[article] ?? 0);
  }

  readChunkOutline(chunk: number): Outline {
    const { outlineStart } = this.tables.chunk;
    return unpackOutline(this.tables.outlines.subarray(outlineStart[chunk], outlineStart[chunk + 1]));
  }

  readArticleOutline(article: number): Outline {
    const { units, unitBytes, textPosition, outlineBytes, outlineCheck } = this.tables.article;
    const bytes = Buffer.alloc(outlineBytes[article] ?? 0);
    const textBytes = (units[article] ?? 0) * (unitBytes[article] ?? 1);
    this.#readBytes((textPosition[article] ?? 0) + textBytes, bytes, outlineCheck[article] ?? 0);
    return unpackOutline(bytes);
  }

  async close(): Promise<void> {
    await this.#vectors.close();
    await this.#text.close();
  }

  #readText(article: number, start: number, end: number, check: number): string {
    const { textPosition, unitBytes } = this.tables.article;
    const width = unitBytes[article] ?? 1;
    const bytes = Buffer.alloc((end - start) * width);
    this.#readBytes((textPosition[article] ?? 0) + start * width, bytes, check);
    return decodeText(bytes, width === 1 ? 1 : 2);
  }

  #readBytes(position: number, bytes: Buffer, check: number): void {
    const { path } = this.#source.files.text;
    readAt(this.#text, path, position, bytes);
    if (crc32(bytes) !== check) throw damagedError(`${path} is not what was written`);
  }
}

async function openVectors({ files, chunks, dimensions }: SegmentSource): Promise<FileHandle> {
  const handle = await openExpected(files.vectors);
  try {
    const bytes = Buffer.alloc(VECTOR_HEADER_BYTES);
    readAt(handle, files.vectors.path, 0, bytes);
    const header = decodeVectorHeader(bytes, files.vectors.bytes, files.vectors.path);
    if (header.rows === chunks && (header.dimensions === dimensions || chunks === 0)) return handle;
    throw damagedError(`${files.vectors.path} holds ${header.rows} rows of ${header.dimensions} dimensions`);
  } catch (error) {
    await handle.close();
    throw error;
  }
}
