import { join } from "node:path";
import { findProjectRoot } from "../src/system/project-root.ts";

/** Where the bench finds what it measures with. */
export const ROOT = findProjectRoot(import.meta.url);
export const SEEDS = join(ROOT, "seeds");
export const MODEL_DIRECTORY = join(ROOT, "models", "built-in");
export const READER_PLACES = { reader: join(ROOT, "models", "reader"), builtIn: MODEL_DIRECTORY };
export const OTHERS = join(ROOT, "bench", "others");

export interface BenchFolders {
  readonly seeds: string;
  readonly index: string;
}

export function benchFolders(folder: string): BenchFolders {
  return { seeds: join(folder, "seeds"), index: join(folder, "index") };
}
