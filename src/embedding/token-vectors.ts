import { setImmediate as nextTurn } from "node:timers/promises";

/** Vectors of tokens that know nothing of their neighbours: each is computed once. */
export interface TokenVectors {
  /** Computes the vectors of those tokens that are not known yet, in small batches between which others have a turn. */
  learn(ids: Iterable<number>): Promise<void>;
  /** The sum of the vectors of tokens, which must have been learnt. */
  sum(ids: readonly number[]): Float32Array;
}

/** How many at a time: these block the process for 1 or 2 ms. */
const TOKENS_AT_ONCE = 1024;

/**
 * Makes a memory for the token vectors of a context-free model; at most as large as its vocabulary (32 MB for the
 * built-in one). Summing what is remembered is five times as fast as having the model compute every text.
 * @param compute the vectors of tokens, one after the other, [tokens, dimensions] in row-major order
 */
export function createTokenVectors(
  dimensions: number,
  compute: (ids: readonly number[]) => Promise<Float32Array>,
): TokenVectors {
  const rows: (Float32Array | undefined)[] = [];

  async function learn(ids: Iterable<number>): Promise<void> {
    const unknown = new Set<number>();
    for (const id of ids) if (rows[id] === undefined) unknown.add(id);
    const missing = [...unknown];
    for (let start = 0; start < missing.length; start += TOKENS_AT_ONCE) {
      if (start > 0) await nextTurn();
      const batch = missing.slice(start, start + TOKENS_AT_ONCE);
      const vectors = await compute(batch);
      for (const [position, id] of batch.entries()) {
        rows[id] = vectors.subarray(position * dimensions, (position + 1) * dimensions);
      }
    }
  }

  function rowOf(id: number): Float32Array {
    const row = rows[id];
    if (row === undefined) throw new Error(`The vector of token ${id} has not been learnt`);
    return row;
  }

  return {
    learn,
    sum(ids) {
      const sum = new Float32Array(dimensions);
      let i = 0;
      for (; i + 4 <= ids.length; i += 4) {
        addFour(sum, rowOf(ids[i] ?? -1), rowOf(ids[i + 1] ?? -1), rowOf(ids[i + 2] ?? -1), rowOf(ids[i + 3] ?? -1));
      }
      for (; i < ids.length; i++) addOne(sum, rowOf(ids[i] ?? -1));
      return sum;
    },
  };
}

/** Four at a time: 2.5 times as fast as one by one. */
function addFour(sum: Float32Array, a: Float32Array, b: Float32Array, c: Float32Array, d: Float32Array): void {
  for (let i = 0; i < sum.length; i++) {
    sum[i] = (sum[i] ?? 0) + ((a[i] ?? 0) + (b[i] ?? 0) + (c[i] ?? 0) + (d[i] ?? 0));
  }
}

function addOne(sum: Float32Array, row: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (row[i] ?? 0);
}
