import { openStorage } from "../../app/open-storage.ts";
import type { Backup, KeptPlace } from "../../backup/backup.ts";
import { readOwnedFiles } from "../../backup/owned-files.ts";
import type { Config } from "../../config.ts";
import type { Words } from "../../conversation/words/words.ts";

/** Lets `work` at what is kept in the place that STORE_URL names. */
export async function onKept<T>(config: Config, work: (kept: KeptPlace) => Promise<T>): Promise<T> {
  const storage = await openStorage(config);
  try {
    return await work(storage.kept);
  } finally {
    await storage.close();
  }
}

/** Everything that there is to back up now. */
export async function readBackup(kept: KeptPlace, config: Config): Promise<Backup> {
  return { ...(await kept.read()), ...(await readOwnedFiles(config)) };
}

/** What is in it, in words. */
export function describeBackup(
  { records, settings, servers, notices, posted, files, articles }: Backup,
  { operator: { kept } }: Words,
): string {
  return [
    kept.records(records.length),
    kept.secrets(Object.keys(settings).length),
    kept.servers(Object.keys(servers).length),
    kept.notices(notices.length),
    kept.posted(posted.length),
    kept.files(Object.keys(files).length),
    kept.articles(Object.keys(articles).length),
  ].join(", ");
}

/** Whether nothing is there that could be lost. */
export function isEmpty({ records, settings, servers, notices, posted, files, articles }: Backup): boolean {
  // A salt alone has hashed nobody yet.
  const set = Object.keys(settings).filter((name) => name !== "feedback salt");
  return [records, set, notices, posted, Object.keys(servers), Object.keys(files), Object.keys(articles)].every(
    ({ length }) => length === 0,
  );
}
