import { readdir, readFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { createFolder } from "../system/create-folder.ts";
import { TEMPORARY_ENDING, writeDurably } from "../system/durable-files.ts";
import { isMissing } from "../system/error-code.ts";
import type { Contents } from "./backup.ts";

/** In INDEX_DIR, wherever the index lies: the owner's questions, and how they were answered last. */
const OWNERS_FILES = ["questions.jsonl", "answered.json"];
/** Below SEEDS_DIR: articles made in Discord. */
const MADE_ARTICLES = "discord";

export interface OwnedPlaces {
  readonly indexDir: string;
  readonly seedsDir: string;
}

/** The files of a backup that lie beside the rest. */
export interface OwnedFiles {
  readonly files: Contents;
  readonly articles: Contents;
}

export async function readOwnedFiles({ indexDir, seedsDir }: OwnedPlaces): Promise<OwnedFiles> {
  const [files, articles] = await Promise.all([
    readAll(indexDir, OWNERS_FILES),
    listFiles(join(seedsDir, MADE_ARTICLES)).then((paths) => readAll(join(seedsDir, MADE_ARTICLES), paths)),
  ]);
  return { files, articles };
}

/** Writes them over what has the same names; what has other names stays. */
export async function writeOwnedFiles({ files, articles }: OwnedFiles, { indexDir, seedsDir }: OwnedPlaces) {
  const known = Object.entries(files).filter(([name]) => OWNERS_FILES.includes(name));
  await writeAll(indexDir, known);
  await writeAll(join(seedsDir, MADE_ARTICLES), Object.entries(articles));
}

/** Paths below the folder, with forward slashes; none where it is not there. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith(TEMPORARY_ENDING))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, "/"),
      )
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file that is not there, or no longer, is left out. */
async function readAll(folder: string, paths: readonly string[]): Promise<Contents> {
  const contents: Record<string, Uint8Array> = {};
  for (const path of paths) {
    try {
      contents[path] = await readFile(join(folder, path));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return contents;
}

async function writeAll(folder: string, contents: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  for (const [path, bytes] of contents) {
    const file = join(folder, path);
    await createFolder(dirname(file));
    await writeDurably(file, bytes);
  }
}
