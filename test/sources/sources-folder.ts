import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { FetchRequest, Source } from "../../src/sources/source.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-sources-"));
  folders.push(folder);
  return folder;
}

/** What is fetched into a folder of its own. */
export async function requestFor<S extends Source>(
  source: S,
  given: Partial<FetchRequest<S>> = {},
): Promise<FetchRequest<S>> {
  const folder = await makeFolder();
  await mkdir(join(folder, "tree"));
  return {
    source,
    into: join(folder, "tree"),
    scratch: join(folder, "scratch"),
    earlier: undefined,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...given,
  };
}

/** Paths below a folder, with forward slashes, without hidden ones, in order. */
export async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name !== ".source.json")
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

export const textOf = (folder: string, path: string) => readFile(join(folder, path), "utf8");
