import { lstat, mkdir, readlink, rename, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceLink } from "../../src/sources/tree/replace-link.ts";
import { makeFolder } from "./sources-folder.ts";

async function makeLinks() {
  const folder = await makeFolder();
  const place = (name: string) => join(folder, name);
  for (const tree of ["old", "new"]) await mkdir(place(tree));
  await symlink("old", place("link"), "dir");
  await symlink("new", place("fresh"), "dir");
  return { place, fresh: place("fresh"), link: place("link") };
}

/** Renames as Windows does, where nothing takes the place of what is a folder or leads to one. */
function renameLikeWindows(code: string): typeof rename {
  return async (from, to) => {
    const isThere = await lstat(to).catch(() => undefined);
    if (isThere !== undefined) throw Object.assign(new Error(`${code}: operation not permitted, rename`), { code });
    await rename(from, to);
  };
}

test("a link takes the place of another one, and what that led to stays", async () => {
  const { place, fresh, link } = await makeLinks();
  await replaceLink(fresh, link);
  expect(await readlink(link)).toBe("new");
  expect((await lstat(place("old"))).isDirectory()).toBe(true);
});

test.each(["EPERM", "EACCES", "EEXIST"])("so it does where links to folders are not replaced (%s)", async (code) => {
  const { place, fresh, link } = await makeLinks();
  await replaceLink(fresh, link, renameLikeWindows(code));
  expect(await readlink(link)).toBe("new");
  expect((await lstat(place("old"))).isDirectory()).toBe(true);
});

test("a folder of files is never removed to make room", async () => {
  const { place, fresh } = await makeLinks();
  await expect(replaceLink(fresh, place("old"), renameLikeWindows("EPERM"))).rejects.toThrow();
  expect((await lstat(place("old"))).isDirectory()).toBe(true);
});

test("what fails for another reason leaves the old link", async () => {
  const { fresh, link } = await makeLinks();
  const full = Object.assign(new Error("ENOSPC: no space left on device, rename"), { code: "ENOSPC" });
  await expect(replaceLink(fresh, link, () => Promise.reject(full))).rejects.toBe(full);
  expect(await readlink(link)).toBe("old");
});
