import type { RowArithmetic } from "./row-arithmetic/row-arithmetic.ts";

/** Dot products of words with a few vectors that stay the same: each token is multiplied once. */
export interface TokenProducts {
  /**
   * For each of the vectors its dot product with the sum of the rows of `tokens[start]` up to but without `tokens[end]`.
   * The array is overwritten by the next call.
   */
  sum(tokens: ArrayLike<number>, start: number, end: number): Float32Array;
}

/** Registers that several such comparisons take turns to use. */
export interface SharedRegisters {
  readonly arithmetic: RowArithmetic;
  readonly row: number;
  /** The registers from here on, so many of them, hold vectors. */
  readonly first: number;
  readonly count: number;
  /** Whose vectors they hold. */
  holds: readonly Float32Array[] | undefined;
}

/** How many tokens' products are kept before more room is made. */
const FIRST_ROOM = 1024;

/** @param tokens how many tokens there are */
export function createTokenProducts(
  vectors: readonly Float32Array[],
  shared: SharedRegisters,
  tokens: number,
): TokenProducts {
  const width = vectors.length;
  const blocks = blocksOf(vectors, shared.count);
  /** Of each token where its products stand, as a multiple of `width`; nothing stands at 0. */
  const places = new Uint32Array(tokens);
  let products = new Float32Array(width * FIRST_ROOM);
  let next = 1;
  const sums = new Float32Array(width);

  function multiply(token: number): number {
    const place = next++;
    places[token] = place;
    if (next * width > products.length) products = copyOf(products, 2 * products.length);
    const { arithmetic, row, first } = shared;
    arithmetic.sum(row, [token]);
    let at = place * width;
    for (const block of blocks) {
      if (shared.holds !== block) {
        for (const [index, vector] of block.entries()) arithmetic.load(first + index, vector);
        shared.holds = block;
      }
      const found = arithmetic.products(row, first, first + block.length);
      for (let index = 0; index < block.length; index++) products[at++] = found[index] ?? 0;
    }
    return place;
  }

  return {
    sum(list, start, end) {
      sums.fill(0);
      for (let index = start; index < end; index++) {
        const token = list[index] ?? 0;
        const at = (places[token] || multiply(token)) * width;
        for (let column = 0; column < width; column++)
          sums[column] = (sums[column] ?? 0) + (products[at + column] ?? 0);
      }
      return sums;
    },
  };
}

function blocksOf(vectors: readonly Float32Array[], size: number): (readonly Float32Array[])[] {
  const blocks: (readonly Float32Array[])[] = [];
  for (let start = 0; start < vectors.length; start += size) blocks.push(vectors.slice(start, start + size));
  return blocks;
}

function copyOf(values: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  const copy = new Float32Array(length);
  copy.set(values);
  return copy;
}
