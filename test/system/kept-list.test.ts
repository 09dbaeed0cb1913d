import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { UserError } from "../../src/errors.ts";
import { keepList } from "../../src/system/kept-list.ts";

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

test("a list is kept, each change with what the others wrote; one that is damaged begins anew", async () => {
  const list = open();
  await Promise.all(["a", "b", "c"].map((item) => list.change((items) => [...items, item])));
  expect(await open().read()).toEqual(["a", "b", "c"]);
  await writeFile(join(folder, "list.json"), '["a"');
  expect(await open().read()).toEqual([]);
});

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
