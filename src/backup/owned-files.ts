import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { TEMPORARY_ENDING } from "../system/durable-files.ts";
import { isMissing } from "../system/error-code.ts";
import type { Contents } from "./backup.ts";
import { type NewFile, type StagedFiles, stageFiles } from "./replace-files.ts";

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

/** Stages them, to be put over what has the same names; what has other names stays. Throws a UserError when they cannot be written. */
export function stageOwnedFiles(
  { files, articles }: OwnedFiles,
  { indexDir, seedsDir }: OwnedPlaces,
): Promise<StagedFiles> {
  const known = Object.entries(files).filter(([name]) => OWNERS_FILES.includes(name));
  return stageFiles([
    ...known.map(([name, bytes]): NewFile => [join(indexDir, name), bytes]),
    ...Object.entries(articles).map(([path, bytes]): NewFile => [join(seedsDir, MADE_ARTICLES, path), bytes]),
  ]);
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
