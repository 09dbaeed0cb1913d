/**
 * Remembers what was met last: at least `limit` entries and at most twice as many. What was not met again since the
 * memory last filled up is forgotten when it fills up again; far cheaper than keeping entries in order of their use.
 */
export class RecentMemory<Key, Value> {
  readonly #limit: number;
  readonly #sizeOf: (value: Value) => number;
  #recent = new Map<Key, Value>();
  #older = new Map<Key, Value>();
  #size = 0;

  /** `sizeOf` says what of the limit an entry takes. */
  constructor(limit: number, sizeOf: (value: Value) => number = () => 1) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  get(key: Key): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: Key, value: Value): void {
    if (this.#size >= this.#limit) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    this.#recent.set(key, value);
    this.#size += this.#sizeOf(value);
  }
}
