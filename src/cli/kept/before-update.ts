import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { openStorage } from "../../app/open-storage.ts";
import { isShared } from "../../app/storage.ts";
import type { Config } from "../../config.ts";
import type { Finding } from "../../doctor/finding.ts";
import { checkBeforeUpdate, checkKept } from "../../doctor/update-checks.ts";
import { readBackup } from "./open-backup.ts";

/** Whether all that is kept can be read: a damaged file is refused, and what it keeps stands still until it is mended. */
export function findKept(config: Config): Promise<Finding> {
  return checkKept(() => readKept(config));
}

/** What an operator should know before the version is changed. */
export async function findBeforeUpdate(config: Config): Promise<readonly Finding[]> {
  return checkBeforeUpdate({
    readKept: () => readKept(config),
    room: isShared(config) ? undefined : await measureRoom(config.indexDir),
  });
}

async function readKept(config: Config): Promise<void> {
  const storage = await openStorage(config);
  try {
    await readBackup(storage.kept, config);
    // No backup has it: whoever moves has had this week's post.
    await storage.weeklyPosts.all();
  } finally {
    await storage.close();
  }
}

/** Undefined where the folder is not there yet, or does not tell. */
async function measureRoom(folder: string) {
  try {
    const [{ bavail, bsize }, entries] = await Promise.all([
      statfs(folder),
      readdir(folder, { recursive: true, withFileTypes: true }),
    ]);
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(
      files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
    );
    return { index: sizes.reduce((sum, size) => sum + size, 0), free: bavail * bsize };
  } catch {
    return undefined;
  }
}
