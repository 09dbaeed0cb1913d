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
  const least = new Float64Array(units.length + 1);
  const begins = new Uint32Array(units.length + 1);
  for (let end = 1; end <= units.length; end++) {
    least[end] = Number.POSITIVE_INFINITY;
    let tokens = 0;
    for (let first = end - 1; first >= 0; first--) {
      const unit = units[first];
      if (unit === undefined) break;
      const follower = units[first + 1];
      tokens += Math.max(1, unit.tokens);
      const isGlued = first + 1 < end && follower?.border === "heading";
      const limit = isGlued ? maxTokens : Math.min(maxTokens, targetTokens * LARGEST_SHARE);
      if (tokens > limit && first + 1 < end) break;
      const price = first === 0 ? 0 : PRICE[unit.border];
      const cost = (least[first] ?? 0) + ((tokens - targetTokens) / targetTokens) ** 2 + price;
      if (cost < (least[end] ?? 0)) {
        least[end] = cost;
        begins[end] = first;
      }
    }
  }
  const runs: number[] = [];
  for (let end = units.length; end > 0; end = begins[end] ?? 0) runs.push(begins[end] ?? 0);
  return runs.reverse();
}
