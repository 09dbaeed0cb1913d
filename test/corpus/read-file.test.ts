import { appendFile, mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { LARGEST_FILE_BYTES, readWholeFile } from "../../src/corpus/read-file.ts";
import { UnusableFileError } from "../../src/corpus/unusable-file.ts";

let folder: string;
let file: string;
const read = (path: string) => readWholeFile(folder, relative(folder, path));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-read-"));
  file = join(folder, "a.txt");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("reads every byte of a file up to the limit", async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
  await writeFile(file, bytes);
  expect(Buffer.compare(await read(file), bytes)).toBe(0);
  await truncate(file, LARGEST_FILE_BYTES);
  expect((await read(file)).length).toBe(LARGEST_FILE_BYTES);
  await truncate(file, LARGEST_FILE_BYTES + 1);
  await expect(read(file)).rejects.toThrow("is too large");
});

it("refuses an empty file and a folder", async () => {
  await writeFile(file, "");
  await expect(read(file)).rejects.toThrow("is empty");
  await mkdir(join(folder, "sub"));
  await expect(read(join(folder, "sub"))).rejects.toThrow("is not a regular file");
});

it("gives the whole of a file that grows while it is read, as long as it was at some moment, or says that it is being written to", async () => {
  const version = "x".repeat(100_000);
  await writeFile(file, version);
  let isGrowing = true;
  const grow = async () => {
    for (let i = 0; i < 100; i++) await appendFile(file, version);
    isGrowing = false;
  };
  const writer = grow();
  while (isGrowing)
    try {
      expect((await read(file)).every((byte) => byte === 0x78)).toBe(true);
    } catch (error) {
      expect(error).toEqual(new UnusableFileError("is being written to: index again when it is complete"));
    }
  await writer;
  expect((await read(file)).length).toBe(101 * version.length);
});
