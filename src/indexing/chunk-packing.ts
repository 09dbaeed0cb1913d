/** What stands before a unit of text: how dear it is to begin a chunk there. */
export type Border = "paragraph" | "sentence" | "cut" | "heading";

/** A sentence, or a piece of one that is too long, as the packing sees it. */
export interface PackedUnit {
  readonly tokens: number;
  /** `heading`: right below one. `cut`: inside a sentence. */
  readonly border: Border;
}

/**
 * The price of a border in the same coin as a chunk's deviation from the target: a chunk half as large again as the
 * target, or half of it, costs 0.25. So a paragraph stays whole up to about one and a half times the target.
 */
const PRICE: Readonly<Record<Border, number>> = { paragraph: 0, sentence: 0.25, cut: 1, heading: 4 };
/** Larger chunks never pay: two of half the size cost less. */
const LARGEST_SHARE = 2;

/**
 * Groups units into runs near `targetTokens`, never above `maxTokens` unless a single unit is: the partition with the
 * least sum of squared relative deviations and prices of borders, found by dynamic programming. Gives the index at which
 * each run begins.
 */
export function packUnits(units: readonly PackedUnit[], targetTokens: number, maxTokens: number): number[] {
  const sizes = units.map(({ tokens }) => Math.max(1, tokens));
  const prices = units.map(({ border }, i) => (i === 0 ? 0 : PRICE[border]));
  const growth = units.map((_, i) => {
    // A heading may make its text's chunk as large as allowed, rather than be parted from it.
    return units[i + 1]?.border === "heading" ? maxTokens : Math.min(maxTokens, targetTokens * LARGEST_SHARE);
  });
  const least = new Float64Array(units.length + 1).fill(Number.POSITIVE_INFINITY, 1);
  const begins = new Uint32Array(units.length + 1);
  for (let end = 1; end <= units.length; end++) {
    let tokens = 0;
    for (let first = end - 1; first >= 0; first--) {
      tokens += sizes[first] ?? 0;
      if (first + 1 < end && tokens > (growth[first] ?? 0)) break;
      const deviation = (tokens - targetTokens) / targetTokens;
      const cost = (least[first] ?? 0) + deviation * deviation + (prices[first] ?? 0);
      if (cost >= (least[end] ?? 0)) continue;
      least[end] = cost;
      begins[end] = first;
    }
  }
  const runs: number[] = [];
  for (let end = units.length; end > 0; end = begins[end] ?? 0) runs.push(begins[end] ?? 0);
  return runs.reverse();
}
