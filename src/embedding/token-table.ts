import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { RecentMemory } from "../recent-memory.ts";
import { type Initializer, readInitializers } from "./onnx-initializers.ts";
import { createWordPieces } from "./word-pieces.ts";

/** A word as the token table sees it. */
export interface WordVector {
  /** Sum of the rows of the word's tokens, not normalised. */
  readonly sum: Float32Array;
  /** Its length: how much a word says, without looking at any corpus. */
  readonly norm: number;
  /** One bit a dimension, set where the sum is positive: two words that differ in many are not alike. */
  readonly signs: Uint32Array;
}

/** The built-in model's table of token vectors, read straight from its file: meanings of words in microseconds. */
export interface TokenTable {
  readonly dimensions: number;
  /** sha256, hex, of the model file: what was fitted on one table does not hold for another. */
  readonly checksum: string;
  /** The vector of a normalised word (see language/words.ts); zero where no token covers it. */
  vectorOf(word: string): WordVector;
  /** Whether the word is one token of the vocabulary: then it is no misspelling. */
  isToken(word: string): boolean;
}

const Tokenizer = z.object({ model: z.object({ vocab: z.record(z.string(), z.number().int().nonnegative()) }) });

/** So many words' vectors, and up to twice as many, take 25 MB at 256 dimensions. */
const MEMORY_LIMIT = 12_288;

/**
 * Reads the table of a model directory (`tokenizer.json`, `onnx/model_quantized.onnx` with the initialisers `table`
 * [tokens, dimensions] int8 and `scale` [tokens] float32). Throws UserError when a file is missing or damaged.
 */
export async function readTokenTable(directory: string): Promise<TokenTable> {
  const [vocabulary, model] = await Promise.all([
    readPart(join(directory, "tokenizer.json"), (bytes) => Tokenizer.parse(JSON.parse(bytes.toString("utf8")))),
    readPart(join(directory, "onnx", "model_quantized.onnx"), (bytes) => ({
      initializers: readInitializers(bytes),
      checksum: createHash("sha256").update(bytes).digest("hex"),
    })),
  ]);
  const table = model.initializers.get("table");
  const scale = model.initializers.get("scale");
  if (!table || !scale) throw new UserError(`${directory} holds no token table. Restore it from the release.`);
  return createTokenTable(new Map(Object.entries(vocabulary.model.vocab)), table, scale, model.checksum);
}

async function readPart<T>(path: string, parse: (bytes: Buffer) => T): Promise<T> {
  try {
    return parse(await readFile(path));
  } catch (cause) {
    throw new UserError(`The model file ${path} is missing or damaged. Restore it from the release.`, { cause });
  }
}

function createTokenTable(
  vocabulary: ReadonlyMap<string, number>,
  table: Initializer,
  scale: Initializer,
  checksum: string,
): TokenTable {
  const dimensions = table.dimensions[1] ?? 0;
  const rows = new Int8Array(table.bytes.buffer, table.bytes.byteOffset, table.bytes.byteLength);
  const scales = new Float32Array(scale.bytes.slice().buffer);
  if (dimensions === 0 || rows.length !== dimensions * scales.length) {
    throw new UserError("The model file is damaged: its table and scales do not fit. Restore it from the release.");
  }
  const memory = new RecentMemory<string, WordVector>(MEMORY_LIMIT);
  const tokensOf = createWordPieces(vocabulary);

  function computeVector(word: string): WordVector {
    const sum = new Float32Array(dimensions);
    for (const token of tokensOf(word)) {
      const factor = scales[token] ?? 0;
      const offset = token * dimensions;
      for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + factor * (rows[offset + d] ?? 0);
    }
    return { sum, norm: lengthOf(sum), signs: signsOf(sum) };
  }

  return {
    dimensions,
    checksum,
    isToken: (word) => vocabulary.has(word),
    vectorOf(word) {
      const known = memory.get(word);
      if (known) return known;
      const vector = computeVector(word);
      memory.set(word, vector);
      return vector;
    },
  };
}

/** The Euclidean length of a vector. */
export function lengthOf(vector: Float32Array): number {
  let squares = 0;
  for (let d = 0; d < vector.length; d++) squares += (vector[d] ?? 0) ** 2;
  return Math.sqrt(squares);
}

function signsOf(vector: Float32Array): Uint32Array {
  const signs = new Uint32Array(Math.ceil(vector.length / 32));
  for (let d = 0; d < vector.length; d++) {
    if ((vector[d] ?? 0) > 0) signs[d >>> 5] = (signs[d >>> 5] ?? 0) | (1 << (d & 31));
  }
  return signs;
}
