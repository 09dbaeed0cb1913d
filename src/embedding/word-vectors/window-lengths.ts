import type { RowArithmetic } from "./row-arithmetic/row-arithmetic.ts";

/** Lists of tokens one after the other: list `i` is `tokens[starts[i]]` up to but without `tokens[starts[i + 1]]`. */
export interface TokenLists {
  readonly tokens: ArrayLike<number>;
  /** One more than there are lists. */
  readonly starts: ArrayLike<number>;
}

/** The registers for `lengthsOfWindows`: the sum of the lead, and those of two neighbouring runs. */
export const WINDOW_REGISTERS = 3;

/**
 * The length of the sum of a lead, a run of tokens and the next run, for each two neighbouring runs: |lead + a + b|. One
 * run alone makes one window, as does none. Only the dot products of neighbours are needed for it:
 * |l + a + b|² = |l|² + |a|² + |b|² + 2 (la + lb + ab).
 * @param first WINDOW_REGISTERS registers from here on are overwritten
 */
export function lengthsOfWindows(
  arithmetic: RowArithmetic,
  first: number,
  lead: ArrayLike<number>,
  { tokens, starts }: TokenLists,
): Float32Array {
  const runs = starts.length - 1;
  const lengths = new Float32Array(Math.max(1, runs - 1));
  arithmetic.sum(first, lead);
  const leadSquare = arithmetic.products(first, first, first + 1)[0] ?? 0;
  arithmetic.sum(first + 2, []);
  let before = { square: 0, withLead: 0 };
  for (let run = 0; run < Math.max(2, runs); run++) {
    const at = run % 2 === 0 ? 1 : 2;
    if (run < runs) arithmetic.sum(first + at, tokens, starts[run], starts[run + 1]);
    else arithmetic.sum(first + at, []);
    const products = arithmetic.products(first + at, first, first + WINDOW_REGISTERS);
    const here = { square: products[at] ?? 0, withLead: products[0] ?? 0 };
    if (run > 0) {
      const withBefore = products[3 - at] ?? 0;
      const square = leadSquare + before.square + here.square + 2 * (before.withLead + here.withLead + withBefore);
      lengths[run - 1] = Math.sqrt(Math.max(0, square));
    }
    before = here;
  }
  return lengths;
}
