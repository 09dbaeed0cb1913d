export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Keeps the best so many of all that it is offered; of equal scores the lower id. */
export class TopSelection {
  readonly #size: number;
  /** A binary heap with the worst of those kept at the top. */
  readonly #heap: Scored[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** What a score must exceed to be kept, whatever its id: lower ones need not be offered. */
  get threshold(): number {
    return this.#heap.length < this.#size
      ? Number.NEGATIVE_INFINITY
      : (this.#heap[0]?.score ?? Number.POSITIVE_INFINITY);
  }

  offer(id: number, score: number): void {
    const entry = { id, score };
    if (this.#heap.length < this.#size) {
      this.#heap.push(entry);
      this.#rise(this.#heap.length - 1);
      return;
    }
    const worst = this.#heap[0];
    if (worst && isWorse(worst, entry)) this.#sink(entry);
  }

  /** The best first. */
  sorted(): Scored[] {
    return this.#heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  #rise(from: number): void {
    const heap = this.#heap;
    let index = from;
    while (index > 0) {
      const above = (index - 1) >>> 1;
      const [entry, parent] = [heap[index], heap[above]];
      if (!entry || !parent || !isWorse(entry, parent)) return;
      heap[index] = parent;
      heap[above] = entry;
      index = above;
    }
  }

  #sink(entry: Scored): void {
    const heap = this.#heap;
    let index = 0;
    while (true) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const below = right && left && isWorse(right, left) ? 2 * index + 2 : 2 * index + 1;
      const child = heap[below];
      if (!child || !isWorse(child, entry)) break;
      heap[index] = child;
      index = below;
    }
    heap[index] = entry;
  }
}

function isWorse(a: Scored, b: Scored): boolean {
  return a.score < b.score || (a.score === b.score && a.id > b.id);
}

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
