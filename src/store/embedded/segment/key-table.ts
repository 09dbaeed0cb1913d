import { KEY_BYTES } from "./segment-files.ts";

/** Finds chunk keys among many: an open-addressing hash table over the keys themselves, which are hashes already. */
export class KeyTable {
  readonly #keys: Buffer;
  readonly #slots: Uint32Array;

  /** `keys` holds them one after the other. */
  constructor(keys: Buffer) {
    this.#keys = keys;
    const count = keys.length / KEY_BYTES;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
    for (let index = 0; index < count; index += 1) {
      const slot = this.#slotOf(keys.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES));
      if (this.#slots[slot] === 0) this.#slots[slot] = index + 1;
    }
  }

  /** The index of a key, given in hex; undefined when it is not there. */
  find(key: string): number | undefined {
    const entry = this.#slots[this.#slotOf(Buffer.from(key, "hex"))] ?? 0;
    return entry === 0 ? undefined : entry - 1;
  }

  /** The slot that holds the key, or the free one where it would go. */
  #slotOf(key: Buffer): number {
    const mask = this.#slots.length - 1;
    let slot = key.readUInt32LE(0) & mask;
    while (true) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return slot;
      const start = (entry - 1) * KEY_BYTES;
      if (this.#keys.compare(key, 0, KEY_BYTES, start, start + KEY_BYTES) === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
