import { access, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { TEMPORARY_ENDING } from "../../../system/durable-files.ts";
import { isMissing } from "../../../system/error-code.ts";
import { CURRENT_FILE, generationName, generationNumber } from "./current-file.ts";
import { MANIFEST_FILE, readManifest } from "./manifest.ts";

/** The names of all generations in the index folder, complete or not, oldest first. */
export async function listGenerations(index: string): Promise<readonly string[]> {
  const entries = await readdir(index, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && generationNumber(entry.name) !== undefined)
    .map((entry) => entry.name)
    .sort((a, b) => (generationNumber(a) ?? 0) - (generationNumber(b) ?? 0));
}

/** A name that no generation in the folder has had: one more than the highest, whatever the clock says. */
export async function nextGeneration(index: string, current: string | undefined): Promise<string> {
  const names = [...(await listGenerations(index)), ...(current === undefined ? [] : [current])];
  return generationName(1 + Math.max(0, ...names.map((name) => generationNumber(name) ?? 0)));
}

/** Removes what killed builds left: generations without a manifest, and temporary files. Only for the lock's holder. */
export async function removeLeftovers(index: string, current: string | undefined): Promise<void> {
  for (const name of await listGenerations(index)) {
    if (name !== current && !(await isComplete(join(index, name)))) await remove(join(index, name));
  }
  for (const name of await readdir(index)) {
    if (name.startsWith(`${CURRENT_FILE}.`) && name.endsWith(TEMPORARY_ENDING)) await remove(join(index, name));
  }
}

/**
 * Removes all generations but the last `keep`: the current one, the one it was built from, and so on.
 * What cannot be removed now, say because it is open on Windows, goes another time.
 */
export async function pruneGenerations(index: string, current: string, keep: number): Promise<void> {
  const kept = new Set<string>();
  let name: string | undefined = current;
  while (name !== undefined && kept.size < Math.max(1, keep)) {
    kept.add(name);
    name = await previousOf(index, name);
  }
  for (const found of await listGenerations(index)) if (!kept.has(found)) await remove(join(index, found));
}

/**
 * The complete generation that this one was built from; the one with the next lower number when this one no longer
 * tells; undefined when it is gone or there was none.
 */
export async function previousOf(index: string, generation: string): Promise<string | undefined> {
  const told = await readManifest(join(index, generation)).then(
    ({ previous }) => previous ?? undefined,
    () => lowerThan(index, generation),
  );
  return told !== undefined && (await isComplete(join(index, told))) ? told : undefined;
}

async function lowerThan(index: string, generation: string): Promise<string | undefined> {
  const number = generationNumber(generation) ?? 0;
  return (await listGenerations(index)).findLast((name) => (generationNumber(name) ?? 0) < number);
}

async function isComplete(folder: string): Promise<boolean> {
  return access(join(folder, MANIFEST_FILE)).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {});
}
