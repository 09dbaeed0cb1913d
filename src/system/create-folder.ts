import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { OWNER_ONLY_FOLDER } from "./owner-only.ts";

/**
 * Creates a folder and those above it that are missing, for the owner alone; one that is there stays as it is. Rejects with what the system
 * says about the first that cannot be made. Node's own `recursive` never returns where a folder takes no others and says
 * so with ENOENT, as /proc does.
 */
export async function createFolder(path: string): Promise<void> {
  const folder = resolve(path);
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await createFolder(dirname(folder));
  try {
    await mkdir(folder, OWNER_ONLY_FOLDER);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
