import type { StoredTensor } from "./safetensors.ts";

/** A vector for each token of a vocabulary. */
export interface TokenRows {
  readonly dimensions: number;
  /** The sum of the vectors of tokens, [dimensions]; a token without one adds nothing. */
  sumOf(tokens: readonly number[]): Float32Array;
}

export interface StoredRows {
  /** [rows, dimensions] */
  readonly table: StoredTensor;
  /** How much each token counts, [tokens]. */
  readonly weights?: StoredTensor | undefined;
  /** The row of each token, where several share one, [tokens]. */
  readonly mapping?: StoredTensor | undefined;
}

/**
 * Makes the vectors of tokens from what is stored of them (model2vec: `embeddings`, `weights`, `mapping`). Whole numbers stand
 * for fractions of the largest: a sum is only compared in direction. Throws when the parts do not fit.
 * @param tokens how many the vocabulary has
 * @param unknown the token that stands for what is in no vocabulary: it says nothing
 */
export function createTokenRows({ table, weights, mapping }: StoredRows, tokens: number, unknown?: number): TokenRows {
  const [rows = 0, dimensions = 0] = table.shape;
  if (table.shape.length !== 2 || dimensions === 0) throw new Error(`The table has the shape [${table.shape}]`);
  const values = numbersOf(table);
  const places = mapping && numbersOf(mapping);
  const factors = weights && numbersOf(weights);
  if ((places?.length ?? rows) < tokens || (factors?.length ?? tokens) < tokens) {
    throw new Error(`The table is one of ${places?.length ?? rows} tokens, the vocabulary has ${tokens}`);
  }
  if (places?.some((row) => row < 0 || row >= rows)) throw new Error("A token has a row that is not there");

  return {
    dimensions,
    sumOf(ids) {
      const sum = new Float32Array(dimensions);
      for (const id of ids) {
        if (id === unknown) continue;
        const start = (places?.[id] ?? id) * dimensions;
        const factor = factors?.[id] ?? 1;
        for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + factor * (values[start + i] ?? 0);
      }
      return sum;
    },
  };
}

function numbersOf({ type, bytes }: StoredTensor): Float32Array | Float64Array | Int8Array | Int32Array {
  const { buffer } = bytes;
  switch (type) {
    case "F64":
      return new Float64Array(buffer);
    case "F32":
      return new Float32Array(buffer);
    case "F16":
      return Float32Array.from(new Uint16Array(buffer), numberOfHalf);
    case "I8":
      return new Int8Array(buffer);
    case "I32":
      return new Int32Array(buffer);
    case "I64":
      return Int32Array.from(new BigInt64Array(buffer), Number);
  }
}

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function numberOfHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
