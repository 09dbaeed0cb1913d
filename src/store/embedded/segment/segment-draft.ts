import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { writeSynced } from "../../../system/durable-files.ts";
import { checkEmbedding } from "../../embedding-check.ts";
import type { ArticleRecord, ChunkRecord } from "../../generations.ts";
import { packOutline } from "../../packed-outline.ts";
import { encodeVectors } from "../../vectra/vector-file.ts";
import { countVectraItems } from "../../vectra/vectra-index.ts";
import type { ManifestFile, ManifestSegment } from "../folder/manifest.ts";
import { GrowingIntegers, InvertedIndexBuilder } from "./inverted-index-builder.ts";
import { encodeArrays, type NamedArrays } from "./named-arrays.ts";
import { quantiseRows } from "./quantised-rows.ts";
import { KEY_BYTES, type SegmentFile, segmentFile } from "./segment-files.ts";
import { encodeText, unitBytesOf } from "./stored-text.ts";
import { encodeStrings } from "./string-table.ts";

/** A segment of a generation, collected in memory and then written at once. */
export class SegmentDraft {
  readonly #dimensions: number;
  readonly #index = new InvertedIndexBuilder();
  readonly #chunks = {
    article: new GrowingIntegers(),
    start: new GrowingIntegers(),
    end: new GrowingIntegers(),
    startLine: new GrowingIntegers(),
    endLine: new GrowingIntegers(),
    heading: new GrowingIntegers(),
    words: new GrowingIntegers(),
    check: new GrowingIntegers(),
    outlineStart: new GrowingIntegers(),
  };
  readonly #articles = {
    firstChunk: new GrowingIntegers(),
    words: new GrowingIntegers(),
    units: new GrowingIntegers(),
    unitBytes: new GrowingIntegers(),
    check: new GrowingIntegers(),
    outlineBytes: new GrowingIntegers(),
    outlineCheck: new GrowingIntegers(),
  };
  readonly #textPositions: number[] = [];
  readonly #records: string[] = [];
  readonly #headings = new Map<string, number>();
  readonly #texts: Buffer[] = [];
  readonly #keys: Buffer[] = [];
  readonly #outlines: Buffer[] = [];
  readonly #vectors: Float32Array[] = [];
  #textBytes = 0;
  #outlineBytes = 0;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
  }

  get chunkCount(): number {
    return this.#chunks.article.length;
  }

  get articleCount(): number {
    return this.#records.length;
  }

  add(article: ArticleRecord, chunks: readonly ChunkRecord[]): void {
    for (const chunk of chunks) checkEmbedding(chunk.embedding, this.#dimensions, article.path);
    const { text, outline, titleTerms, ...record } = article;
    const unitBytes = unitBytesOf(text);
    const bytes = encodeText(text, unitBytes);
    const packed = packOutline(outline);
    this.#articles.firstChunk.push(this.chunkCount);
    this.#articles.units.push(text.length);
    this.#articles.unitBytes.push(unitBytes);
    this.#articles.check.push(crc32(bytes));
    this.#textPositions.push(this.#textBytes);
    this.#articles.outlineBytes.push(packed.length);
    this.#articles.outlineCheck.push(crc32(packed));
    this.#texts.push(bytes, packed);
    this.#textBytes += bytes.length + packed.length;
    this.#index.beginArticle(titleTerms);
    // An article without chunks is never found: its title does not count.
    let words = chunks.length === 0 ? 0 : titleTerms.length;
    for (const chunk of chunks) {
      this.#addChunk(chunk, titleTerms.length, crc32(bytes.subarray(chunk.start * unitBytes, chunk.end * unitBytes)));
      words += chunk.terms.length;
    }
    this.#articles.words.push(words);
    this.#records.push(JSON.stringify(record));
  }

  /**
   * Writes the segment's files, and lets vectra count what it finds in its own. vectra's own insertion takes time
   * quadratic in the number of items, so its file is encoded whole. The folder is yet to be synced.
   */
  async write(folder: string): Promise<{ readonly segment: ManifestSegment; readonly files: readonly ManifestFile[] }> {
    const name = `segment-${randomBytes(8).toString("hex")}`;
    const vectors = this.#allVectors();
    const quantised = quantiseRows(vectors, this.#dimensions);
    const chunks = encodeArrays({
      ...this.#chunkTables(),
      ...this.#index.finish(),
      scales: quantised.scales,
      maxResidual: Float64Array.of(quantised.maxResidual),
    });
    const write = async (file: SegmentFile, content: Uint8Array) => {
      const { bytes, sha256 } = await writeSynced(join(folder, segmentFile(name, file)), content);
      return { name: segmentFile(name, file), bytes, sha256 };
    };
    const files = await Promise.all([
      write("vectors", encodeVectors(vectors, this.#dimensions)),
      write("quantised", new Uint8Array(quantised.rows.buffer)),
      write("chunks", chunks),
      write("articles", encodeArrays(this.#articleTables())),
      write("text", Buffer.concat(this.#texts)),
      write("keys", Buffer.concat(this.#keys)),
    ]);
    const counted = await countVectraItems(folder, segmentFile(name, "vectors"));
    if (counted !== this.chunkCount)
      throw new Error(`vectra finds ${counted} of ${this.chunkCount} chunks in ${name}.`);
    return { segment: { name, articles: this.articleCount, chunks: this.chunkCount, dead: [] }, files };
  }

  #addChunk(chunk: ChunkRecord, titleWords: number, check: number): void {
    this.#index.addChunk(chunk.terms);
    this.#chunks.article.push(this.#records.length);
    this.#chunks.start.push(chunk.start);
    this.#chunks.end.push(chunk.end);
    this.#chunks.startLine.push(chunk.startLine);
    this.#chunks.endLine.push(chunk.endLine);
    this.#chunks.heading.push(this.#headingNumber(chunk.heading));
    this.#chunks.words.push(titleWords + chunk.terms.length);
    this.#chunks.check.push(check);
    this.#chunks.outlineStart.push(this.#outlineBytes);
    const outline = packOutline(chunk.outline);
    this.#outlines.push(outline);
    this.#outlineBytes += outline.length;
    this.#keys.push(toKeyBytes(chunk.key));
    this.#vectors.push(chunk.embedding);
  }

  #headingNumber(heading: string): number {
    const known = this.#headings.get(heading);
    if (known !== undefined) return known;
    this.#headings.set(heading, this.#headings.size);
    return this.#headings.size - 1;
  }

  #allVectors(): Float32Array {
    const all = new Float32Array(this.#vectors.length * this.#dimensions);
    for (const [row, vector] of this.#vectors.entries()) all.set(vector, row * this.#dimensions);
    return all;
  }

  #chunkTables(): NamedArrays {
    this.#chunks.outlineStart.push(this.#outlineBytes);
    return {
      "chunk.article": this.#chunks.article.view(),
      "chunk.start": this.#chunks.start.view(),
      "chunk.end": this.#chunks.end.view(),
      "chunk.startLine": this.#chunks.startLine.view(),
      "chunk.endLine": this.#chunks.endLine.view(),
      "chunk.heading": this.#chunks.heading.view(),
      "chunk.words": this.#chunks.words.view(),
      "chunk.check": this.#chunks.check.view(),
      "chunk.outlineStart": this.#chunks.outlineStart.view(),
      outlines: new Uint8Array(Buffer.concat(this.#outlines)),
      ...encodeStrings("headings", [...this.#headings.keys()]),
    };
  }

  #articleTables(): NamedArrays {
    this.#articles.firstChunk.push(this.chunkCount);
    return {
      "article.firstChunk": this.#articles.firstChunk.view(),
      "article.words": this.#articles.words.view(),
      "article.units": this.#articles.units.view(),
      "article.unitBytes": this.#articles.unitBytes.view(),
      "article.check": this.#articles.check.view(),
      "article.outlineBytes": this.#articles.outlineBytes.view(),
      "article.outlineCheck": this.#articles.outlineCheck.view(),
      "article.textPosition": Float64Array.from(this.#textPositions),
      ...encodeStrings("records", this.#records),
    };
  }
}

function toKeyBytes(key: string): Buffer {
  const bytes = Buffer.from(key, "hex");
  if (bytes.length !== KEY_BYTES) throw new Error(`The chunk key "${key}" is no sha256.`);
  return bytes;
}
