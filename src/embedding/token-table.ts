import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { type Initializer, readInitializers } from "./onnx-initializers.ts";

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

/** A word's vector takes 1 kB at 256 dimensions; beyond this many the memory is started afresh. */
const MEMORY_LIMIT = 32_768;
/** WordPiece gives up on longer words. */
const LONGEST_WORD = 100;

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
  const memory = new Map<string, WordVector>();

  function computeVector(word: string): WordVector {
    const sum = new Float32Array(dimensions);
    for (const token of tokensOf(word, vocabulary)) {
      const factor = scales[token] ?? 0;
      const offset = token * dimensions;
      for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + factor * (rows[offset + d] ?? 0);
    }
    return { sum, norm: Math.hypot(...sum), signs: signsOf(sum) };
  }

  return {
    dimensions,
    checksum,
    isToken: (word) => vocabulary.has(word),
    vectorOf(word) {
      const known = memory.get(word);
      if (known) return known;
      const vector = computeVector(word);
      if (memory.size >= MEMORY_LIMIT) memory.clear();
      memory.set(word, vector);
      return vector;
    },
  };
}

function signsOf(vector: Float32Array): Uint32Array {
  const signs = new Uint32Array(Math.ceil(vector.length / 32));
  for (const [d, value] of vector.entries()) {
    if (value > 0) signs[d >>> 5] = (signs[d >>> 5] ?? 0) | (1 << (d & 31));
  }
  return signs;
}

/** WordPiece: greedy longest match, `##` before what continues a word; none at all when a part is unknown. */
function tokensOf(word: string, vocabulary: ReadonlyMap<string, number>): number[] {
  if (word.length > LONGEST_WORD) return [];
  const tokens: number[] = [];
  for (const part of word.split(/([^\p{L}\p{N}\p{M}])/u)) {
    let start = 0;
    const found: number[] = [];
    while (start < part.length) {
      let end = part.length;
      let token: number | undefined;
      for (; end > start; end--) {
        token = vocabulary.get((start > 0 ? "##" : "") + part.slice(start, end));
        if (token !== undefined) break;
      }
      if (token === undefined) break;
      found.push(token);
      start = end;
    }
    if (start === part.length) tokens.push(...found);
  }
  return tokens;
}
