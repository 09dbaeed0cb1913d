/**
 * The most that each member may keep so that all of it together fits: whoever has less keeps everything, so that those who
 * filled the store pay for it and nobody else (max-min fairness: Bertsekas and Gallager, Data Networks, 6.5).
 * @param amounts what each member has
 * @param room what all of them may have, in the same unit
 */
export function fairLevel(amounts: Iterable<number>, room: number): number {
  const sorted = [...amounts].toSorted((a, b) => a - b);
  let left = room;
  for (const [place, amount] of sorted.entries()) {
    const level = left / (sorted.length - place);
    if (amount > level) return Math.floor(level);
    left -= amount;
  }
  return Number.POSITIVE_INFINITY;
}
