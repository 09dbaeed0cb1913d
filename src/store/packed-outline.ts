import type { Block, Outline, Place } from "../corpus/article.ts";

type Spans = Outline["markup"];

/** In this order they are numbered in what is stored: add new ones at the end. What columns are called is among the blocks. */
const KINDS = ["heading", "paragraph", "code", "mark", "columns"] as const satisfies readonly (
  | Block["kind"]
  | "columns"
)[];
/** Likewise. */
const PLACES = ["page", "slide", "row", "time"] as const satisfies readonly Place["kind"][];

/**
 * An outline as bytes: its columns and blocks, its places, then its markup; of each the distance from the end of the one
 * before and its length, as LEB128 integers. Markup takes about two bytes a span.
 */
export function packOutline({ blocks, markup, places, columns }: Outline): Buffer {
  const bytes: number[] = [];
  writeInteger(bytes, blocks.length + (columns === undefined ? 0 : 1));
  if (columns !== undefined) {
    writeInteger(bytes, KINDS.indexOf("columns"));
    writeText(bytes, columns);
  }
  let at = 0;
  for (const block of blocks) {
    writeInteger(bytes, KINDS.indexOf(block.kind));
    at = writeSpan(bytes, block, at);
    if (block.kind !== "heading") continue;
    writeInteger(bytes, block.level);
    writeText(bytes, block.title);
  }
  // None and no places are not the same: the one is cited by lines, the other by headings.
  writeInteger(bytes, places === undefined ? 0 : places.length + 1);
  at = 0;
  for (const place of places ?? []) {
    writeInteger(bytes, PLACES.indexOf(place.kind));
    at = writeSpan(bytes, place, at);
    writeInteger(bytes, place.number);
  }
  writeSpans(bytes, markup);
  return Buffer.from(bytes);
}

/** Throws a RangeError on bytes that `packOutline` does not write. */
export function unpackOutline(bytes: Uint8Array): Outline {
  const reader = new Reader(bytes);
  const blocks: Block[] = [];
  let columns: string | undefined;
  let at = 0;
  for (let left = reader.integer(); left > 0; left--) {
    const kind = KINDS[reader.integer()];
    if (kind === undefined) throw new RangeError("There is no such kind of block");
    if (kind === "columns") {
      columns = reader.text();
      continue;
    }
    const span = reader.span(at);
    at = span.end;
    blocks.push(
      kind === "heading" ? { kind, ...span, level: reader.integer(), title: reader.text() } : { kind, ...span },
    );
  }
  const places = readPlaces(reader);
  return { blocks, markup: reader.spans(), ...(places && { places }), ...(columns !== undefined && { columns }) };
}

function readPlaces(reader: Reader): Place[] | undefined {
  const count = reader.integer();
  if (count === 0) return undefined;
  const places: Place[] = [];
  let at = 0;
  for (let left = count - 1; left > 0; left--) {
    const kind = PLACES[reader.integer()];
    if (kind === undefined) throw new RangeError("There is no such kind of place");
    const span = reader.span(at);
    at = span.end;
    places.push({ kind, ...span, number: reader.integer() });
  }
  return places;
}

function writeSpans(bytes: number[], spans: Spans): void {
  let at = 0;
  for (const span of spans) at = writeSpan(bytes, span, at);
}

function writeSpan(bytes: number[], { start, end }: Spans[number], at: number): number {
  writeInteger(bytes, start - at);
  writeInteger(bytes, end - start);
  return end;
}

function writeText(bytes: number[], text: string): void {
  const units = Buffer.from(text, "utf16le");
  writeInteger(bytes, units.length);
  for (const byte of units) bytes.push(byte);
}

function writeInteger(bytes: number[], value: number): void {
  let left = value;
  while (left > 0x7f) {
    bytes.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  bytes.push(left);
}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  integer(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) break;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError("An integer ends before its end");
  }

  span(at: number): Spans[number] {
    const start = at + this.integer();
    return { start, end: start + this.integer() };
  }

  text(): string {
    const length = this.integer();
    if (this.#at + length > this.#bytes.length) throw new RangeError("A text ends before its end");
    const text = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, length).toString("utf16le");
    this.#at += length;
    return text;
  }

  /** Spans up to the end. */
  spans(): Spans {
    const spans: Spans[number][] = [];
    for (let at = 0; this.#at < this.#bytes.length; ) {
      const span = this.span(at);
      at = span.end;
      spans.push(span);
    }
    return spans;
  }
}
