import { calibrationInFolder } from "../calibration/calibration-file.ts";
import type { CalibrationStore } from "../calibration/calibration-store.ts";
import type { Config } from "../config.ts";
import { recordsInFolder } from "../operations/feedback/record-folder.ts";
import type { RecordStore } from "../operations/feedback/record-store.ts";
import type { Logger } from "../operations/logging.ts";
import { openGenerations } from "../store/embedded/open-generations.ts";
import type { Generations } from "../store/generations.ts";

export type StorePlace = Pick<Config, "storeUrl" | "indexDir" | "indexKeep">;

/** The place that STORE_URL names, with all that is kept there. */
export interface OpenedGenerations {
  readonly generations: Generations;
  readonly calibration: CalibrationStore;
  /** What members said. */
  records(log: Logger): RecordStore;
  /** Whether some process, on this machine or another, writes the index at the moment. */
  isBeingWritten(): Promise<boolean>;
  close(): Promise<void>;
}

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
