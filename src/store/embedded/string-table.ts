import type { SectionReader, Sections } from "./sections.ts";

/** Strings as one run of UTF-8 bytes and the positions where each begins. */
export function encodeStrings(name: string, strings: readonly string[]): Sections {
  const positions = new Uint32Array(strings.length + 1);
  const encoded = strings.map((text, index) => {
    const bytes = Buffer.from(text);
    positions[index + 1] = (positions[index] ?? 0) + bytes.length;
    return bytes;
  });
  return { [`${name}.positions`]: positions, [`${name}.bytes`]: Buffer.concat(encoded) };
}

export class StringTable {
  readonly #positions: Uint32Array;
  readonly #bytes: Buffer;

  constructor(reader: SectionReader, name: string) {
    this.#positions = reader.integers(`${name}.positions`);
    const bytes = reader.bytes(`${name}.bytes`);
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return Math.max(0, this.#positions.length - 1);
  }

  at(index: number): string {
    return this.#bytes.toString("utf8", this.#positions[index] ?? 0, this.#positions[index + 1] ?? 0);
  }

  /** The index of a string in a table sorted by UTF-16 code units; -1 when it is not there. */
  find(text: string): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.at(middle);
      if (found === text) return middle;
      if (found < text) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
