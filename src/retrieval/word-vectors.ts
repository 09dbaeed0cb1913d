import type { TokenTable } from "../embedding/token-table.ts";
import type { Lexeme } from "../language/lexemes.ts";

/** Adds a vector to a sum; nothing when there is none. */
export function addVector(sum: Float32Array, vector: Float32Array | undefined): void {
  if (!vector) return;
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
}

export function sumOfWords(words: Iterable<Lexeme>, table: TokenTable): Float32Array {
  const sum = new Float32Array(table.dimensions);
  for (const word of words) addVector(sum, table.vectorOf(word.text).sum);
  return sum;
}

/** Four sums side by side: one alone would wait for each of its additions. */
export function dotProduct(a: Float32Array, b: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let d = 0; d < a.length; d += 4) {
    first += (a[d] ?? 0) * (b[d] ?? 0);
    second += (a[d + 1] ?? 0) * (b[d + 1] ?? 0);
    third += (a[d + 2] ?? 0) * (b[d + 2] ?? 0);
    fourth += (a[d + 3] ?? 0) * (b[d + 3] ?? 0);
  }
  return first + second + (third + fourth);
}

/** In how many dimensions two vectors have different signs (see `WordVector.signs`). */
export function countDifferentSigns(a: Uint32Array, b: Uint32Array): number {
  // Set bits of 32 (Warren, Hacker's Delight, figure 5-2), the bytes of all words added up before they are summed.
  let bytes = 0;
  for (let i = 0; i < a.length; i++) {
    const bits = (a[i] ?? 0) ^ (b[i] ?? 0);
    const pairs = bits - ((bits >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    bytes += (fours + (fours >>> 4)) & 0x0f0f0f0f;
  }
  return Math.imul(bytes, 0x01010101) >>> 24;
}
