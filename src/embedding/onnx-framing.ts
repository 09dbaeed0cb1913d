import { type FileHandle, open } from "node:fs/promises";

// Wire types of protocol buffers, and the field of onnx.proto3 that holds the graph.
const VARINT = 0;
const SIXTY_FOUR_BITS = 1;
const LENGTH_DELIMITED = 2;
const THIRTY_TWO_BITS = 5;
const MODEL_GRAPH = 7;

/** A tag and a length take no more than this. */
const HEADER_BYTES = 20;

interface Field {
  readonly number: number;
  /** Where its content begins and ends in the file. */
  readonly start: number;
  readonly end: number;
}

/**
 * Checks that a file is framed as an ONNX model from its first byte to its last, the graph's parts included, without
 * reading the weights: tells pages, other formats and files cut short, not a flipped bit. Throws when it is not.
 */
export async function checkOnnxFraming(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    let graphs = 0;
    for await (const { number, start, end } of fieldsOf(file, 0, size)) {
      if (number !== MODEL_GRAPH) continue;
      graphs += 1;
      for await (const _ of fieldsOf(file, start, end));
    }
    if (graphs === 0) throw new Error(`${path} holds no graph`);
  } finally {
    await file.close();
  }
}

/** The fields of a message. Throws when they do not fill it exactly. */
async function* fieldsOf(file: FileHandle, start: number, end: number): AsyncGenerator<Field> {
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
      return value && { number, start: at + tag.next, end: at + value.next };
    case SIXTY_FOUR_BITS:
      return { number, start: at + tag.next, end: at + tag.next + 8 };
    case THIRTY_TWO_BITS:
      return { number, start: at + tag.next, end: at + tag.next + 4 };
    case LENGTH_DELIMITED:
      return value && { number, start: at + value.next, end: at + value.next + value.value };
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
