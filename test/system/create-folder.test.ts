import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFolder } from "../../src/system/create-folder.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "footnote-folder-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("createFolder", () => {
  it("makes the folders above it too, also when several do so at once, and leaves one that is there", async () => {
    const deep = join(root, "a", "b", "c");
    await Promise.all(Array.from({ length: 5 }, () => createFolder(deep)));
    await createFolder(deep);
    expect((await stat(deep)).isDirectory()).toBe(true);
  });

  it("rejects where a file is in the way", async () => {
    await writeFile(join(root, "file"), "");
    await expect(createFolder(join(root, "file"))).rejects.toThrow("EEXIST");
    await expect(createFolder(join(root, "file", "folder"))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
