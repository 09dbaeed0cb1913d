import { PRODUCTS_PER_TURN } from "../search/simd/scan-kernel.ts";

/**
 * Embeddings as 8-bit integers with one scale a row, for a first pass over all of them; the best are then scored
 * exactly. The residuals bound how far the first pass can be off, which makes the search as a whole exact.
 */
export interface QuantisedRows {
  /** Rows of `paddedDimensions` integers from -127 to 127. */
  readonly rows: Int8Array<ArrayBuffer>;
  /** Row times scale is about the embedding. */
  readonly scales: Float32Array<ArrayBuffer>;
  /** The largest length of the difference between an embedding and its quantised form. */
  readonly maxResidual: number;
}

export interface QuantisedQuestion {
  readonly values: Int16Array<ArrayBuffer>;
  readonly scale: number;
  /** Length of the difference to the question's embedding. */
  readonly residual: number;
}

const ROW_RANGE = 127;
/** With 13 bits and a sign, the integer sums of up to 2,000 dimensions stay within 32 bits. */
const QUESTION_RANGE = 8191;

/** Dimensions are padded with zeros to what the scan takes at a time. */
export function paddedDimensions(dimensions: number): number {
  return Math.ceil(dimensions / PRODUCTS_PER_TURN) * PRODUCTS_PER_TURN;
}

export function quantiseRows(vectors: Float32Array, dimensions: number): QuantisedRows {
  const count = vectors.length / dimensions;
  const padded = paddedDimensions(dimensions);
  const rows = new Int8Array(count * padded);
  const scales = new Float32Array(count);
  let maxResidual = 0;
  for (let row = 0; row < count; row += 1) {
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    const target = rows.subarray(row * padded, (row + 1) * padded);
    const { scale, residual } = quantise(vector, ROW_RANGE, target);
    scales[row] = scale;
    maxResidual = Math.max(maxResidual, residual);
  }
  return { rows, scales, maxResidual };
}

export function quantiseQuestion(embedding: Float32Array): QuantisedQuestion {
  const values = new Int16Array(paddedDimensions(embedding.length));
  return { values, ...quantise(embedding, QUESTION_RANGE, values) };
}

function quantise(
  vector: Float32Array,
  range: number,
  target: Int8Array | Int16Array,
): { readonly scale: number; readonly residual: number } {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = Math.fround(largest / range);
  let squares = 0;
  for (let index = 0; index < vector.length; index += 1) {
    const value = vector[index] ?? 0;
    const level = scale === 0 ? 0 : Math.max(-range, Math.min(range, Math.round(value / scale)));
    target[index] = level;
    squares += (value - level * scale) ** 2;
  }
  return { scale, residual: Math.sqrt(squares) };
}
