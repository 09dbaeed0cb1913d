/**
 * The first place from `start` to `end` with a score above the threshold, or `end`. Almost none is:
 * it looks at eight at once.
 */
export function nextAbove(scores: Float32Array, start: number, end: number, threshold: number): number {
  const at = (place: number) => scores[place] ?? 0;
  let place = start;
  while (
    place + 8 <= end &&
    at(place) <= threshold &&
    at(place + 1) <= threshold &&
    at(place + 2) <= threshold &&
    at(place + 3) <= threshold &&
    at(place + 4) <= threshold &&
    at(place + 5) <= threshold &&
    at(place + 6) <= threshold &&
    at(place + 7) <= threshold
  ) {
    place += 8;
  }
  while (place < end && at(place) <= threshold) place += 1;
  return place;
}
