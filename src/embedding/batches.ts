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
