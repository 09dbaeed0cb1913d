import { openStorage } from "../../app/open-storage.ts";
import type { Backup, KeptPlace } from "../../backup/backup.ts";
import { readOwnedFiles } from "../../backup/owned-files.ts";
import type { Config } from "../../config.ts";

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
export function describeBackup({ records, settings, servers, notices, posted, files, articles }: Backup): string {
  const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`;
  return [
    count(records.length, "vote, question or request", "votes, questions and requests"),
    count(Object.keys(settings).length, "calibration or secret", "calibrations and secrets"),
    count(Object.keys(servers).length, "server's settings", "servers' settings"),
    count(notices.length, "member to be told of an answer", "members to be told of answers"),
    count(posted.length, "posted answer", "posted answers"),
    count(Object.keys(files).length, "file of your own questions", "files of your own questions"),
    count(Object.keys(articles).length, "article made in Discord", "articles made in Discord"),
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
