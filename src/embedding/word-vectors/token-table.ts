import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../../errors.ts";
import { type Initializer, readInitializers } from "./onnx-initializers.ts";
import { createRowArithmetic } from "./row-arithmetic/create-row-arithmetic.ts";
import { createTokenProducts, type SharedRegisters, type TokenProducts } from "./token-products.ts";
import { lengthsOfWindows, type TokenLists, WINDOW_REGISTERS } from "./window-lengths.ts";
import { createWordPieces } from "./word-pieces.ts";

export type { TokenLists, TokenProducts };

/** A word as the token table sees it. */
export interface TableWord {
  /** What the word consists of; none where no token covers it. The word's vector is the sum of their rows. */
  readonly tokens: readonly number[];
  /** The length of that vector: how much a word says, without looking at any corpus. */
  readonly length: number;
}

/** The built-in model's table of token vectors, read straight from its file: meanings of words in microseconds. */
export interface TokenTable {
  readonly dimensions: number;
  /** sha256, hex, of the model file: what was fitted on one table does not hold for another. */
  readonly checksum: string;
  /** What is known of a normalised word (see language/words.ts). */
  wordOf(word: string): TableWord;
  /** Whether the word is one token of the vocabulary: then it is no misspelling. */
  isToken(word: string): boolean;
  /** The sum of the rows of tokens, [dimensions]. */
  sumOf(tokens: readonly number[]): Float32Array;
  /** The length of the sum of the rows of tokens. */
  lengthOf(tokens: readonly number[]): number;
  /** For each two neighbouring runs of tokens the length of the sum of both and of the lead: see `lengthsOfWindows`. */
  windowLengths(lead: readonly number[], runs: TokenLists): Float32Array;
  /** Compares words with vectors of so many dimensions. */
  productsWith(vectors: readonly Float32Array[]): TokenProducts;
}

/** Thirty thousand entries: a schema for each takes as long as all else that is done with the file. */
const Vocabulary = z.custom<Readonly<Record<string, number>>>(
  (vocab) =>
    typeof vocab === "object" && vocab !== null && Object.values(vocab).every((id) => Number.isInteger(id) && id >= 0),
);
const Tokenizer = z.object({ model: z.object({ vocab: Vocabulary }) });

/** The terms of a question and the question itself seldom are more. */
const VECTORS_AT_ONCE = 32;

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
  const integers = new Int8Array(table.bytes.buffer, table.bytes.byteOffset, table.bytes.byteLength);
  const scales = new Float32Array(scale.bytes.slice().buffer);
  const rows = scales.length;
  if (dimensions === 0 || integers.length !== dimensions * rows || [...vocabulary.values()].some((id) => id >= rows)) {
    throw new UserError("The model file is damaged: its table and scales do not fit. Restore it from the release.");
  }
  const tokensOf = createWordPieces(vocabulary);
  const [own, windows, shared] = [0, 1, 1 + WINDOW_REGISTERS];
  const arithmetic = createRowArithmetic({ dimensions, integers, scales }, shared + VECTORS_AT_ONCE);
  const compared: SharedRegisters = {
    arithmetic,
    row: own,
    first: shared,
    count: VECTORS_AT_ONCE,
    holds: undefined,
  };

  function lengthOf(tokens: readonly number[]): number {
    arithmetic.sum(own, tokens);
    return Math.sqrt(arithmetic.products(own, own, own + 1)[0] ?? 0);
  }

  return {
    dimensions,
    checksum,
    isToken: (word) => vocabulary.has(word),
    wordOf(word) {
      const tokens = tokensOf(word);
      return { tokens, length: lengthOf(tokens) };
    },
    sumOf(tokens) {
      arithmetic.sum(own, tokens);
      return arithmetic.read(own);
    },
    lengthOf,
    windowLengths: (lead, runs) => lengthsOfWindows(arithmetic, windows, lead, runs),
    productsWith: (vectors) => createTokenProducts(vectors, compared, rows),
  };
}
