import { calibrationInFolder } from "../calibration/calibration-file.ts";
import type { Config } from "../config.ts";
import { recordsInFolder } from "../feedback/record-folder.ts";
import { openGenerations } from "../store/embedded/open-generations.ts";
import type { OpenedGenerations, StorePlace } from "./opened-generations.ts";

/** Whether other processes, on other machines too, answer from the same index. */
export function isShared({ storeUrl }: Pick<Config, "storeUrl">): boolean {
  return !storeUrl.reveal().startsWith("file:");
}

/**
 * Opens the place that STORE_URL names: INDEX_DIR, or a PostgreSQL database, whose driver is loaded then alone. Throws a
 * UserError that names STORE_URL when the database cannot be used.
 * @param schema of a database: where everything lives in it
 */
export async function openGenerationsOf(config: StorePlace, schema?: string): Promise<OpenedGenerations> {
  if (isShared(config)) {
    const { openDatabase } = await import("./open-database.ts");
    return openDatabase(config, schema);
  }
  const folder = config.indexDir;
  return {
    generations: openGenerations({ folder, keep: config.indexKeep }),
    calibration: calibrationInFolder(folder),
    records: (log) => recordsInFolder({ folder, log }),
    // Builders in the same folder are on this machine, where one bot runs.
    isBeingWritten: async () => false,
    close: async () => {},
  };
}
