import type { ArrayReader, NamedArrays } from "./named-arrays.ts";

/** Strings as one run of UTF-8 bytes and the positions where each begins. */
export function encodeStrings(name: string, strings: readonly string[]): NamedArrays {
  const positions = new Uint32Array(strings.length + 1);
  const encoded = strings.map((text, index) => {
    const bytes = Buffer.from(text);
    positions[index + 1] = (positions[index] ?? 0) + bytes.length;
    return bytes;
  });
  return { [`${name}.positions`]: positions, [`${name}.bytes`]: Buffer.concat(encoded) };
}

/** The same for distinct strings that are to be found, with an open-addressing hash table of their numbers. */
export function encodeLexicon(name: string, strings: readonly string[]): NamedArrays {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * strings.length + 2)));
  const mask = slots.length - 1;
  for (const [index, text] of strings.entries()) {
    let slot = hashOf(text) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  }
  return { ...encodeStrings(name, strings), [`${name}.slots`]: slots };
}

export class StringTable {
  readonly #positions: Uint32Array;
  readonly #bytes: Buffer;

  constructor(reader: ArrayReader, name: string) {
    this.#positions = reader.integers(`${name}.positions`);
    const bytes = reader.bytes(`${name}.bytes`);
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  at(index: number): string {
    return this.#bytes.toString("utf8", this.#positions[index] ?? 0, this.#positions[index + 1] ?? 0);
  }
}

export class Lexicon {
  readonly #strings: StringTable;
  readonly #slots: Uint32Array;

  constructor(reader: ArrayReader, name: string) {
    this.#strings = new StringTable(reader, name);
    this.#slots = reader.integers(`${name}.slots`);
  }

  /** The number of a string; -1 when it is not there. */
  find(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(text) & mask;
    for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
      if (this.#strings.at(entry - 1) === text) return entry - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = FNV_BASIS;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash >>> 0;
}
