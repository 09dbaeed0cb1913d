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
