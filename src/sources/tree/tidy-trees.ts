import { lstat, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { isMissing } from "../../system/error-code.ts";
import { linkedTree } from "./current-tree.ts";
import { type SourcePlaces, STATE_ENDING } from "./source-places.ts";

/** Names of the sources whose links are there, listed or not. */
export async function listLinks({ links }: Pick<SourcePlaces, "links">): Promise<readonly string[]> {
  const names = await namesIn(links);
  const found = await Promise.all(names.map(async (name) => ((await isLink(join(links, name))) ? [name] : [])));
  return found.flat().sort();
}

/** Removes what a sync left behind that was killed, and trees that no link leads to. To be called under the lock. */
export async function tidyTrees(places: SourcePlaces): Promise<void> {
  const links = await listLinks(places);
  const used = new Set(await Promise.all(links.map((name) => linkedTree(places, name))));
  const isKept = (entry: string) =>
    used.has(entry) || entry.endsWith(STATE_ENDING) || entry.startsWith(basename(places.lock));
  const left = (await namesIn(places.trees)).filter((entry) => !isKept(entry));
  for (const entry of left) await rm(join(places.trees, entry), { recursive: true, force: true });
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
