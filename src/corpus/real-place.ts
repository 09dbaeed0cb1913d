import type { Stats } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { REASONS } from "./reasons.ts";
import { UnusableFileError } from "./unusable-file.ts";

/** Whether a real path lies below a folder's real path. */
export function isBelow(root: string, path: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The real path of what lies at a path below a folder. Throws UnusableFileError when that is elsewhere. */
export async function realPlace(directory: string, path: string): Promise<string> {
  const [root, place] = await Promise.all([realpath(directory), realpath(join(directory, path))]);
  if (!isBelow(root, place)) throw new UnusableFileError(REASONS.leadsOut);
  return place;
}

/**
 * Whether a file that was opened is what lies at that place below the folder now. A file or folder that was swapped for a
 * link meanwhile is noticed: the opened file is another one then.
 */
export async function isAt(place: string, directory: string, path: string, opened: Stats): Promise<boolean> {
  if ((await realPlace(directory, path)) !== place) return false;
  const { dev, ino } = await lstat(place);
  return dev === opened.dev && ino === opened.ino;
}
