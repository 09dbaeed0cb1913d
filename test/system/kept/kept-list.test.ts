import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { UserError } from "../../../src/errors.ts";
import { keepList } from "../../../src/system/kept/kept-list.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-kept-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () =>
  keepList({
    path: join(folder, "list.json"),
    parse: (content) => z.array(z.string()).safeParse(content).data,
    wrap: (items) => items,
  });

test("a list is kept, each change with what the others wrote", async () => {
  const list = open();
  await Promise.all(["a", "b", "c"].map((item) => list.change((items) => [...items, item])));
  expect(await open().read()).toEqual(["a", "b", "c"]);
});

test("a list keeps no copy that a process left which was killed while it wrote", async () => {
  for (const name of ["list.json.7-0123abcd.tmp", "list.json.old.tmp", "other.json.7-0123abcd.tmp"])
    await writeFile(join(folder, name), '["a"]');
  const list = open();
  await Promise.all(["a", "b"].map((item) => list.change((items) => [...items, item])));
  expect((await readdir(folder)).toSorted()).toEqual(["list.json", "list.json.old.tmp", "other.json.7-0123abcd.tmp"]);
  expect(await list.read()).toEqual(["a", "b"]);
});

test.each(['["a"', "", "null", '{"format":2}', '["a", 5]'])(
  "a list that is not understood (%s) is not taken for an empty one, and goes on once it is mended",
  async (text) => {
    const path = join(folder, "list.json");
    await writeFile(path, text);
    const list = open();
    const add = () => list.change((items) => [...items, "b"]);
    await expect(list.read()).rejects.toThrow(UserError);
    await expect(add()).rejects.toThrow(/list\.json is damaged: mend it, or remove it/);
    expect(await readFile(path, "utf8")).toBe(text);
    await writeFile(path, '["a"]');
    await add();
    expect(await list.read()).toEqual(["a", "b"]);
  },
);

test("a list that cannot be read is not taken for an empty one, and not written over", async () => {
  // A folder can be read as a file by nobody, whatever they may do.
  await mkdir(join(folder, "list.json"));
  await expect(open().read()).rejects.toThrow(UserError);
  const seen: (readonly string[])[] = [];
  const changing = open().change((items) => {
    seen.push(items);
    return [...items, "a"];
  });
  await expect(changing).rejects.toThrow(/list\.json cannot be read: check its permissions/);
  expect(seen).toEqual([]);
});
