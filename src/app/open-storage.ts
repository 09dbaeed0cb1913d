import { keptInFolder } from "../backup/kept-in-folder.ts";
import { calibrationInFolder } from "../calibration/calibration-file.ts";
import { recordsInFolder } from "../feedback/record-folder.ts";
import { noticesInFolder } from "../notices/notices-file.ts";
import { postedInFolder } from "../posted-answers/posted-file.ts";
import { settingsInFolder } from "../settings/settings-file.ts";
import { openGenerations } from "../store/embedded/open-generations.ts";
import { weeklyPostsInFolder } from "../weekly-posts/weekly-file.ts";
import { isShared, type Storage, type StoragePlace } from "./storage.ts";

/**
 * Opens the place that STORE_URL names: INDEX_DIR, or a PostgreSQL database, whose driver is loaded then alone. Throws a
 * UserError that names STORE_URL when the database cannot be used.
 * @param schema of a database: where everything lives in it
 */
export async function openStorage(config: StoragePlace, schema?: string): Promise<Storage> {
  if (isShared(config)) {
    const { openStorageInDatabase } = await import("./storage-in-database.ts");
    return openStorageInDatabase(config, schema);
  }
  const folder = config.indexDir;
  return {
    generations: openGenerations({ folder, keep: config.indexKeep }),
    calibration: calibrationInFolder(folder),
    kept: keptInFolder(folder),
    notices: noticesInFolder(folder),
    posted: postedInFolder(folder),
    weeklyPosts: weeklyPostsInFolder(folder),
    settings: settingsInFolder(folder),
    records: (log) => recordsInFolder({ folder, log }),
    // Builders in the same folder are on this machine, where one bot runs.
    isBeingWritten: async () => false,
    connections: () => undefined,
    close: async () => {},
  };
}
