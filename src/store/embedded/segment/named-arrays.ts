import { z } from "zod";
import { damagedError } from "../../../system/storage-errors.ts";

/**
 * A file of named typed arrays, read in one go and used where it lies:
 * magic number, length of the directory, directory (JSON), then the arrays, each on a multiple of 8 bytes.
 * The byte order is the machine's own; the magic number tells a file from a machine of the other order.
 */
export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;
export type NamedArrays = Readonly<Record<string, TypedArray>>;

const MAGIC = 0x31544e46;
const ALIGNMENT = 8;
const HEADER_BYTES = 8;

const directorySchema = z.array(
  z.strictObject({
    name: z.string(),
    type: z.enum(["u8", "u16", "u32", "f32", "f64"]),
    position: z.int().min(0),
    length: z.int().min(0),
  }),
);

type ElementType = z.infer<typeof directorySchema>[number]["type"];

const ELEMENT_BYTES: Readonly<Record<ElementType, number>> = { u8: 1, u16: 2, u32: 4, f32: 4, f64: 8 };

export function encodeArrays(arrays: NamedArrays): Uint8Array {
  let position = 0;
  const directory = Object.entries(arrays).map(([name, array]) => {
    const entry = { name, type: typeOf(array), position, length: array.length };
    position = aligned(position + array.byteLength);
    return entry;
  });
  const json = Buffer.from(JSON.stringify(directory));
  const base = aligned(HEADER_BYTES + json.length);
  const bytes = new Uint8Array(base + position);
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, json.length]);
  bytes.set(json, HEADER_BYTES);
  for (const entry of directory) {
    const array = arrays[entry.name];
    if (array) bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + entry.position);
  }
  return bytes;
}

/** The arrays of a file. Throws a UserError naming `file` when it is no such file or is cut short. */
export function decodeArrays(buffer: ArrayBuffer, file: string): ArrayReader {
  try {
    const [magic, jsonLength] = new Uint32Array(buffer, 0, 2);
    if (magic !== MAGIC || jsonLength === undefined) throw new Error("no array file");
    const json = Buffer.from(buffer, HEADER_BYTES, jsonLength).toString();
    const base = aligned(HEADER_BYTES + jsonLength);
    const arrays = new Map<string, TypedArray>();
    for (const entry of directorySchema.parse(JSON.parse(json))) {
      arrays.set(entry.name, viewOf(buffer, base, entry));
    }
    return new ArrayReader(arrays, file);
  } catch (error) {
    throw Object.assign(damagedError(`${file} cannot be read`), { cause: error });
  }
}

export class ArrayReader {
  readonly #arrays: ReadonlyMap<string, TypedArray>;
  readonly #file: string;

  constructor(arrays: ReadonlyMap<string, TypedArray>, file: string) {
    this.#arrays = arrays;
    this.#file = file;
  }

  bytes(name: string): Uint8Array {
    return this.#get(name, (array) => array instanceof Uint8Array && array);
  }

  shorts(name: string): Uint16Array {
    return this.#get(name, (array) => array instanceof Uint16Array && array);
  }

  integers(name: string): Uint32Array {
    return this.#get(name, (array) => array instanceof Uint32Array && array);
  }

  singles(name: string): Float32Array {
    return this.#get(name, (array) => array instanceof Float32Array && array);
  }

  doubles(name: string): Float64Array {
    return this.#get(name, (array) => array instanceof Float64Array && array);
  }

  #get<T>(name: string, narrow: (array: TypedArray | undefined) => T | false): T {
    const array = narrow(this.#arrays.get(name));
    if (array === false) throw damagedError(`${this.#file} lacks its part "${name}"`);
    return array;
  }
}

function viewOf(buffer: ArrayBuffer, base: number, entry: z.infer<typeof directorySchema>[number]): TypedArray {
  const start = base + entry.position;
  if (start + entry.length * ELEMENT_BYTES[entry.type] > buffer.byteLength)
    throw new Error(`${entry.name} is cut short`);
  switch (entry.type) {
    case "u8":
      return new Uint8Array(buffer, start, entry.length);
    case "u16":
      return new Uint16Array(buffer, start, entry.length);
    case "u32":
      return new Uint32Array(buffer, start, entry.length);
    case "f32":
      return new Float32Array(buffer, start, entry.length);
    case "f64":
      return new Float64Array(buffer, start, entry.length);
  }
}

function typeOf(array: TypedArray): ElementType {
  if (array instanceof Uint16Array) return "u16";
  if (array instanceof Uint32Array) return "u32";
  if (array instanceof Float32Array) return "f32";
  return array instanceof Float64Array ? "f64" : "u8";
}

function aligned(position: number): number {
  return Math.ceil(position / ALIGNMENT) * ALIGNMENT;
}
