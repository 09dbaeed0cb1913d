import { type FileHandle, open } from "node:fs/promises";
import { z } from "zod";

/** Bytes of one value. Others of the format (BF16, BOOL ...) are in no table of tokens. */
const WIDTHS = { F64: 8, F32: 4, F16: 2, I8: 1, I32: 4, I64: 8 } as const;
export type TensorType = keyof typeof WIDTHS;

/** An array of numbers as it lies in a file: little-endian, row-major. */
export interface StoredTensor {
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LENGTH_BYTES = 8;
/** The format's own limit. https://github.com/huggingface/safetensors#format */
const MOST_HEADER_BYTES = 100_000_000;

const place = z.int().nonnegative();
const HEADER = z.record(
  z.string(),
  z.union([
    z.object({ dtype: z.string(), shape: z.array(place), data_offsets: z.tuple([place, place]) }),
    // `__metadata__`
    z.record(z.string(), z.string()),
  ]),
);

/** Where a tensor lies in its file. */
interface Place {
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Checks that a file is one of tensors, from its first byte to its last, without reading them. Throws when it is not. */
export async function checkSafetensors(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await readPlaces(file);
  } finally {
    await file.close();
  }
}

/** Reads those of the named tensors that a file holds. Throws when it is no such file. */
export async function readTensors(path: string, names: readonly string[]): Promise<Map<string, StoredTensor>> {
  const file = await open(path, "r");
  try {
    const places = await readPlaces(file);
    const tensors = new Map<string, StoredTensor>();
    for (const name of names) {
      const found = places.get(name);
      if (found === undefined) continue;
      const bytes = new Uint8Array(found.end - found.start);
      await readFully(file, bytes, found.start);
      tensors.set(name, { type: found.type, shape: found.shape, bytes });
    }
    return tensors;
  } finally {
    await file.close();
  }
}

async function readPlaces(file: FileHandle): Promise<Map<string, Place>> {
  const { size } = await file.stat();
  const head = new Uint8Array(LENGTH_BYTES);
  await readFully(file, head, 0);
  const length = Number(new DataView(head.buffer).getBigUint64(0, true));
  const start = LENGTH_BYTES + length;
  if (length > MOST_HEADER_BYTES || start > size) throw new Error("The head is longer than the file");
  const header = new Uint8Array(length);
  await readFully(file, header, LENGTH_BYTES);
  const places = new Map<string, Place>();
  let last = start;
  for (const [name, entry] of Object.entries(HEADER.parse(JSON.parse(new TextDecoder().decode(header))))) {
    if (!isTensor(entry)) continue;
    const [from, to] = entry.data_offsets;
    last = Math.max(last, start + to);
    if (!isKnown(entry.dtype)) continue;
    const values = entry.shape.reduce((product, side) => product * side, 1);
    if (to - from !== values * WIDTHS[entry.dtype])
      throw new Error(`The tensor ${name} has another size than its shape`);
    places.set(name, { type: entry.dtype, shape: entry.shape, start: start + from, end: start + to });
  }
  if (last !== size) throw new Error(`The file has ${size} bytes instead of ${last}`);
  return places;
}

type Entry = z.infer<typeof HEADER>[string];

function isTensor(entry: Entry): entry is Exclude<Entry, Record<string, string>> {
  return Array.isArray(entry["data_offsets"]);
}

function isKnown(type: string): type is TensorType {
  return Object.hasOwn(WIDTHS, type);
}

/** One read gives at most 2 GiB, and may give less. */
async function readFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) throw new Error("The file ends too early");
    done += bytesRead;
  }
}
