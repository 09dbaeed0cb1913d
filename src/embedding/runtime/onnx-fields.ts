import type { FileHandle } from "node:fs/promises";

// Wire types of protocol buffers.
const VARINT = 0;
const SIXTY_FOUR_BITS = 1;
const LENGTH_DELIMITED = 2;
const THIRTY_TWO_BITS = 5;

/** A tag and a length, or a tag and a number, take no more than this. */
const HEADER_BYTES = 20;

/** A field of a message in a file. */
export interface Field {
  readonly number: number;
  /** Where its content begins and ends in the file. */
  readonly start: number;
  readonly end: number;
  /** What it says, where it is a number. */
  readonly value: number | undefined;
}

/** The fields of a message. Throws when they do not fill it exactly. */
export async function* fieldsOf(file: FileHandle, start: number, end: number): AsyncGenerator<Field> {
  const header = Buffer.alloc(HEADER_BYTES);
  for (let at = start; at < end; ) {
    const { bytesRead } = await file.read(header, 0, Math.min(HEADER_BYTES, end - at), at);
    const field = readHeader(header.subarray(0, bytesRead), at);
    if (field === undefined || field.end > end) throw new Error(`There is no field at byte ${at}`);
    yield field;
    at = field.end;
  }
}

function readHeader(bytes: Uint8Array, at: number): Field | undefined {
  const tag = readVarint(bytes, 0);
  if (tag === undefined || tag.value < 8) return undefined;
  const number = Math.floor(tag.value / 8);
  const value = readVarint(bytes, tag.next);
  switch (tag.value % 8) {
    case VARINT:
      return value && { number, start: at + tag.next, end: at + value.next, value: value.value };
    case SIXTY_FOUR_BITS:
      return { number, start: at + tag.next, end: at + tag.next + 8, value: undefined };
    case THIRTY_TWO_BITS:
      return { number, start: at + tag.next, end: at + tag.next + 4, value: undefined };
    case LENGTH_DELIMITED:
      return value && { number, start: at + value.next, end: at + value.next + value.value, value: undefined };
    default:
      return undefined;
  }
}

/** Values above 2^53 lose their last bits: as lengths they are beyond any file. */
function readVarint(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let i = start; i < bytes.length && i < start + 10; i++) {
    const byte = bytes[i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * (i - start));
    if (byte < 0x80) return { value, next: i + 1 };
  }
  return undefined;
}
