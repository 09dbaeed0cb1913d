import type { Dirent, Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isMissing } from "../system/error-code.ts";
import { CATALOGUE_NAME } from "./catalogue.ts";
import { isBelow } from "./real-place.ts";
import { fileReason, REASONS } from "./reasons.ts";
import { createFileChoice, type FileChoice, type WantedFiles } from "./selection/file-choice.ts";
import { IGNORE_NAME, readIgnoreFile } from "./selection/ignore-file.ts";
import type { SkippedFile } from "./unusable-file.ts";

export interface ListedFile {
  /** Path below the folder with forward slashes. */
  readonly path: string;
  readonly stats: Stats;
}

export interface FileListing {
  /** Regular files, by path in code unit order: the same on every system. */
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
  /** Which files its owner wants: all others are neither listed nor skipped. */
  readonly choice: FileChoice;
  /** How many files and folders are left out for that. */
  readonly leftOut: number;
}

/** Hidden files, what file managers leave behind, and editors' backups and locks. */
const NO_ARTICLE = /^\.|^Thumbs\.db$|^desktop\.ini$|^~\$|~$/i;

/**
 * Lists the files below a folder, hidden ones, the catalogue and what its owner does not want left out. Links to files inside the folder are followed;
 * links that lead out of it, links to folders that are listed under their own names, and what is no file are reported: a link to a hidden
 * folder is followed, for what it leads to is listed nowhere else. A folder that can't be read is reported
 * too and never stops the rest. Throws what `readdir` throws for the folder itself, and UserError for an `.footnoteignore`
 * that can't be understood.
 */
export async function listFiles(directory: string, wanted: Partial<WantedFiles> = {}): Promise<FileListing> {
  const root = await realpath(directory);
  const choice = createFileChoice(wanted);
  const files: ListedFile[] = [];
  const skipped: SkippedFile[] = [];
  let leftOut = 0;
  const folders = [""];
  /** Folders that are what a link leads to. */
  const linked: string[] = [];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readFolder(root, folder, skipped);
    if (entries.some(({ name }) => name === IGNORE_NAME)) choice.add(await readIgnoreFile(directory, folder));
    await Promise.all(
      entries.map(async (entry) => {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (NO_ARTICLE.test(entry.name) || path === CATALOGUE_NAME) return;
        if (choice.leftOut(entry.isDirectory() ? `${path}/` : path) !== undefined) {
          leftOut += 1;
          return;
        }
        if (entry.isDirectory()) {
          folders.push(path);
          return;
        }
        try {
          const found = await inspect(root, path);
          // In what a link leads to, another one might lead round in a circle.
          if (found === REASONS.linkToHidden && !linked.some((each) => path.startsWith(`${each}/`))) {
            linked.push(path);
            folders.push(path);
          } else if (typeof found === "string") skipped.push({ file: path, reason: found });
          else files.push({ path, stats: found });
        } catch (error) {
          skipped.push({ file: path, reason: nameReason(entry) ?? fileReason(error) });
        }
      }),
    );
  }
  const byPath =
    <T>(path: (item: T) => string) =>
    (a: T, b: T) =>
      path(a) < path(b) ? -1 : 1;
  return {
    files: files.sort(byPath(({ path }) => path)),
    skipped: skipped.sort(byPath(({ file }) => file)),
    choice,
    leftOut,
  };
}

async function readFolder(root: string, folder: string, skipped: SkippedFile[]): Promise<Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === "") throw error;
    skipped.push({ file: folder, reason: fileReason(error) });
    return [];
  }
}

/** The file's stats, or why it is none. */
async function inspect(root: string, path: string): Promise<Stats | string> {
  const absolute = join(root, path);
  const own = await lstat(absolute);
  if (own.isFile()) return own;
  if (!own.isSymbolicLink()) return REASONS.notRegular;
  try {
    const target = await realpath(absolute);
    if (!isBelow(root, target)) return REASONS.leadsOut;
    const stats = await stat(target);
    if (stats.isDirectory()) return isHidden(relative(root, target)) ? REASONS.linkToHidden : REASONS.linkToFolder;
    return stats.isFile() ? stats : REASONS.linkToNoFile;
  } catch (error) {
    if (isMissing(error)) return REASONS.linkToNothing;
    throw error;
  }
}

/** Whether a path below the folder goes through a hidden one, which is not listed. */
function isHidden(path: string): boolean {
  return path.split(sep).some((part) => NO_ARTICLE.test(part));
}

/** Names that are not UTF-8 come back with replacement characters, under which no file is found. */
function nameReason({ name }: Dirent): string | undefined {
  return name.includes("\ufffd") ? REASONS.nameNotUtf8 : undefined;
}
