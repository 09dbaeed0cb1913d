import type { TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";

/** Adds a vector to a sum; nothing when there is none. */
export function addVector(sum: Float32Array, vector: Float32Array | undefined): void {
  if (!vector) return;
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
}

export function addWord(sum: Float32Array, word: Lexeme | undefined, table: TokenTable): void {
  if (word) addVector(sum, table.vectorOf(word.text).sum);
}

export function sumOfWords(words: Iterable<Lexeme>, table: TokenTable): Float32Array {
  const sum = new Float32Array(table.dimensions);
  for (const word of words) addWord(sum, word, table);
  return sum;
}

export function lengthOf(vector: Float32Array): number {
  let squares = 0;
  for (let d = 0; d < vector.length; d++) squares += (vector[d] ?? 0) ** 2;
  return Math.sqrt(squares);
}

export function dotProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

/** In how many dimensions two vectors have different signs (see `WordVector.signs`). */
export function countDifferentSigns(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += countBits((a[i] ?? 0) ^ (b[i] ?? 0));
  return count;
}

/** Set bits of 32: Warren, Hacker's Delight, figure 5-2. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
