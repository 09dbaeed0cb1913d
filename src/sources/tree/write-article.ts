import { copyFile, link, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createFolder } from "../../system/create-folder.ts";
import { OWNER_ONLY_FILE } from "../../system/owner-only.ts";

/** A file of a tree. */
export interface TreeFile {
  readonly folder: string;
  /** Below it, with forward slashes. */
  readonly path: string;
}

/** Writes a file of a tree, through to the disk. Throws what the file system throws, also where there is one of that name. */
export async function writeArticle(file: TreeFile, content: Uint8Array | string): Promise<void> {
  const place = placeOf(file);
  await createFolder(dirname(place));
  await writeFile(place, content, { flag: "wx", mode: OWNER_ONLY_FILE, flush: true });
}

/** Has a tree have a file that another one has. */
export async function keepArticle(from: TreeFile, to: TreeFile): Promise<void> {
  const place = placeOf(to);
  await createFolder(dirname(place));
  // Some file systems know no second name for a file.
  await link(placeOf(from), place).catch(() => copyFile(placeOf(from), place));
}

function placeOf({ folder, path }: TreeFile): string {
  return join(folder, ...path.split("/"));
}
