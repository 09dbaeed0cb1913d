import { crc32, deflateRawSync } from "node:zlib";

const DEFLATED = 8;
const VERSION = 20;

/** A zip of these files, texts as UTF-8. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const heads: Buffer[] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of Object.entries(files)) {
    const bytes = typeof file === "string" ? Buffer.from(file) : file;
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 1 });
    const about = integers(
      [VERSION, 2],
      [0, 2],
      [DEFLATED, 2],
      [0, 4],
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([integers([0x04034b50, 4]), about, name, packed]);
    heads.push(
      Buffer.concat([integers([0x02014b50, 4], [VERSION, 2]), about, integers([0, 6], [0, 4], [offset, 4]), name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = integers(
    [0x06054b50, 4],
    [0, 4],
    [heads.length, 2],
    [heads.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...parts, directory, end]);
}

/** What unpacks to far more than it should. */
export const BOMB = new Uint8Array(70_000_000).fill(0x20);

/** The same zip, in which the size of every file is said to be this. */
export function lieAboutSizes(zip: Buffer, size: number): Buffer {
  const lying = Buffer.from(zip);
  for (let at = 0; at < lying.length - 4; at++) {
    const sign = lying.readUInt32LE(at);
    if (sign === 0x04034b50) lying.writeUInt32LE(size, at + 22);
    if (sign === 0x02014b50) lying.writeUInt32LE(size, at + 24);
  }
  return lying;
}

/** Numbers and the bytes that each takes, the lowest byte first. */
function integers(...numbers: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      if (value > 0) buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
