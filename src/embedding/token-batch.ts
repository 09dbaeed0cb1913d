/** Texts as a model takes them: [texts, tokens] in row-major order, shorter ones filled up at the end. */
export interface TokenBatch {
  readonly ids: BigInt64Array;
  /** 1 for a token, 0 for what fills up. */
  readonly mask: BigInt64Array;
  /** 1 for a token of the second text of a pair, else 0. */
  readonly types: BigInt64Array;
  readonly texts: number;
  readonly tokens: number;
}

/** A text's tokens. `pairStart`: the position where the second text of a pair begins. */
export interface TokenRow {
  readonly ids: readonly number[];
  readonly pairStart?: number;
}

/** Puts texts side by side. */
export function padTokens(rows: readonly TokenRow[], padding: number): TokenBatch {
  const texts = rows.length;
  const tokens = rows.reduce((most, { ids }) => Math.max(most, ids.length), 0);
  const ids = new BigInt64Array(texts * tokens).fill(BigInt(padding));
  const mask = new BigInt64Array(texts * tokens);
  const types = new BigInt64Array(texts * tokens);
  for (const [text, row] of rows.entries()) {
    const start = text * tokens;
    row.ids.forEach((id, token) => {
      ids[start + token] = BigInt(id);
    });
    mask.fill(1n, start, start + row.ids.length);
    if (row.pairStart !== undefined) types.fill(1n, start + row.pairStart, start + row.ids.length);
  }
  return { ids, mask, types, texts, tokens };
}

/** Cuts a text's tokens to a limit; the special token at its end stays. */
export function truncateTokens(ids: readonly number[], limit: number): readonly number[] {
  const last = ids.at(-1);
  return ids.length <= limit || last === undefined ? ids : [...ids.slice(0, limit - 1), last];
}

/** Larger batches are slower a text and take hundreds of megabytes (measured with MiniLM-L6 int8 on one core). */
const MOST_TEXTS = 16;
const MOST_PADDED_TOKENS = 1024;

/**
 * Groups texts of like length, so that little is padded: a batch has at most 16 texts and 1,024 padded tokens
 * (one text alone may have more). Takes the token count of each text; returns the texts' positions, batch by batch.
 */
export function planBatches(tokenCounts: readonly number[]): number[][] {
  const byLength = tokenCounts.map((_, index) => index).sort((a, b) => countAt(b) - countAt(a) || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  let longest = 0;
  for (const index of byLength) {
    const tokens = Math.max(longest, countAt(index));
    if (batch.length > 0 && (batch.length === MOST_TEXTS || tokens * (batch.length + 1) > MOST_PADDED_TOKENS)) {
      batches.push(batch);
      batch = [];
      longest = 0;
    }
    longest = Math.max(longest, countAt(index));
    batch.push(index);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;

  function countAt(index: number): number {
    return tokenCounts[index] ?? 0;
  }
}
