import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Keeps what was collected, so that fitting again takes seconds. */
export interface FeatureCache {
  /** What was collected under a name, or what `collect` gives: `basis` is all that it depends on besides the code. */
  recall<T>(name: string, basis: unknown, collect: () => Promise<T>): Promise<T>;
}

/** Collects everything anew. */
export const noCache: FeatureCache = { recall: (_name, _basis, collect) => collect() };

/**
 * Keeps it in a folder, until the code or the models change.
 * @param made folders of what the features are made by: compiled code and models
 */
export async function openFeatureCache(folder: string, made: readonly string[]): Promise<FeatureCache> {
  await mkdir(folder, { recursive: true });
  const code = await checksumOfFolders(made);
  return {
    async recall<T>(name: string, basis: unknown, collect: () => Promise<T>): Promise<T> {
      const key = createHash("sha256")
        .update(JSON.stringify([code, basis]))
        .digest("hex")
        .slice(0, 16);
      const path = join(folder, `${name.replaceAll(/[^\w-]/g, "_")}-${key}.json`);
      const kept = await readFile(path, "utf8").catch(() => undefined);
      // What this program wrote itself, under a name that tells what it was made of.
      if (kept !== undefined) return JSON.parse(kept);
      const collected = await collect();
      await writeFile(
        `${path}.part`,
        JSON.stringify(collected, (_, value) => (typeof value === "number" ? round(value) : value)),
      );
      await rename(`${path}.part`, path);
      return JSON.parse(await readFile(path, "utf8"));
    },
  };
}

/** As many digits as a difference of features can mean anything in. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}

async function checksumOfFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.toSorted()) hash.update(path).update(await readFile(path));
  }
  return hash.digest("hex");
}
