import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { OWNER_ONLY_FILE } from "../../../system/owner-only.ts";
import { KEY_BYTES } from "../segment/segment-files.ts";

export const JOURNAL_FILE = "embeddings.journal";

const MAGIC = 0x314a4e46;
const HEADER_BYTES = 8;
const CHECK_BYTES = 4;
const PIECE_ENTRIES = 1024;

/**
 * The embeddings that the build in progress has computed, so that one that is killed need not compute them again:
 * a header (magic number, dimensions), then entries of key, CRC-32 of the embedding, embedding. An entry cut short or
 * damaged by a crash ends what is read. Only the holder of the writer lock may open it.
 */
export class EmbeddingJournal {
  readonly #file: FileHandle;
  readonly #dimensions: number;
  readonly #positions = new Map<string, number>();
  #end = HEADER_BYTES;

  private constructor(file: FileHandle, dimensions: number) {
    this.#file = file;
    this.#dimensions = dimensions;
  }

  /** Opens the journal that a killed build left, or begins one. */
  static async open(folder: string, dimensions: number): Promise<EmbeddingJournal> {
    const path = join(folder, JOURNAL_FILE);
    const file = await open(path, "r+").catch(() => open(path, "w+", OWNER_ONLY_FILE));
    const journal = new EmbeddingJournal(file, dimensions);
    await journal.#recover();
    return journal;
  }

  async find(key: string): Promise<Float32Array | undefined> {
    const position = this.#positions.get(key);
    if (position === undefined) return undefined;
    const embedding = new Float32Array(this.#dimensions);
    await this.#file.read(new Uint8Array(embedding.buffer), 0, embedding.byteLength, position);
    return embedding;
  }

  async append(keys: readonly string[], embeddings: readonly Float32Array[]): Promise<void> {
    const entryBytes = this.#entryBytes;
    const bytes = Buffer.alloc(keys.length * entryBytes);
    for (const [index, key] of keys.entries()) {
      const offset = index * entryBytes;
      const embedding = embeddings[index] ?? new Float32Array(0);
      const content = Buffer.from(embedding.buffer, embedding.byteOffset, embedding.byteLength);
      bytes.write(key, offset, KEY_BYTES, "hex");
      bytes.writeUInt32LE(crc32(content), offset + KEY_BYTES);
      content.copy(bytes, offset + KEY_BYTES + CHECK_BYTES);
      this.#positions.set(key, this.#end + offset + KEY_BYTES + CHECK_BYTES);
    }
    await this.#file.write(bytes, 0, bytes.length, this.#end);
    this.#end += bytes.length;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  get #entryBytes(): number {
    return KEY_BYTES + CHECK_BYTES + this.#dimensions * 4;
  }

  async #recover(): Promise<void> {
    const header = Uint32Array.of(MAGIC, this.#dimensions);
    const found = Buffer.alloc(HEADER_BYTES);
    await this.#file.read(found, 0, HEADER_BYTES, 0);
    if (found.equals(Buffer.from(header.buffer))) await this.#readEntries();
    else await this.#file.write(new Uint8Array(header.buffer), 0, HEADER_BYTES, 0);
    await this.#file.truncate(this.#end);
  }

  async #readEntries(): Promise<void> {
    const entryBytes = this.#entryBytes;
    const piece = Buffer.alloc(PIECE_ENTRIES * entryBytes);
    while (true) {
      const { bytesRead } = await this.#file.read(piece, 0, piece.length, this.#end);
      const entries = Math.floor(bytesRead / entryBytes);
      for (let index = 0; index < entries; index += 1) {
        const entry = piece.subarray(index * entryBytes, (index + 1) * entryBytes);
        if (crc32(entry.subarray(KEY_BYTES + CHECK_BYTES)) !== entry.readUInt32LE(KEY_BYTES)) return;
        this.#positions.set(entry.toString("hex", 0, KEY_BYTES), this.#end + KEY_BYTES + CHECK_BYTES);
        this.#end += entryBytes;
      }
      if (entries < PIECE_ENTRIES) return;
    }
  }
}

export async function removeJournal(folder: string): Promise<void> {
  await rm(join(folder, JOURNAL_FILE), { force: true });
}
