import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { isShared } from "../../app/storage.ts";
import type { Config } from "../../config.ts";
import type { Finding } from "../../doctor/finding.ts";
import { checkBeforeUpdate } from "../../doctor/update-checks.ts";
import { onKept, readBackup } from "./open-backup.ts";

/** What an operator should know before the version is changed. */
export async function findBeforeUpdate(config: Config): Promise<readonly Finding[]> {
  return checkBeforeUpdate({
    readKept: () => onKept(config, (kept) => readBackup(kept, config)),
    room: isShared(config) ? undefined : await measureRoom(config.indexDir),
  });
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
