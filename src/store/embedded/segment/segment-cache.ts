import { Segment, type SegmentSource } from "./segment.ts";

interface Entry {
  readonly opening: Promise<Segment>;
  holders: number;
}

/** Open segments, each once however many open generations share it. */
export class SegmentCache {
  readonly #entries = new Map<string, Entry>();

  /** Opens a segment or shares it. `name` never stands for two different contents. Each call needs one `release`. */
  async acquire(name: string, source: SegmentSource): Promise<Segment> {
    const entry = this.#entries.get(name) ?? { opening: Segment.open(source), holders: 0 };
    this.#entries.set(name, entry);
    entry.holders += 1;
    try {
      return await entry.opening;
    } catch (error) {
      this.#forget(name, entry);
      throw error;
    }
  }

  async release(name: string): Promise<void> {
    const entry = this.#entries.get(name);
    if (entry && this.#forget(name, entry)) await (await entry.opening).close();
  }

  /** Takes one holder away. Returns whether it was the last. */
  #forget(name: string, entry: Entry): boolean {
    entry.holders -= 1;
    if (entry.holders > 0) return false;
    if (this.#entries.get(name) === entry) this.#entries.delete(name);
    return true;
  }
}
