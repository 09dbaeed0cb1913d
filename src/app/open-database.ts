import { calibrationInTable } from "../calibration/calibration-table.ts";
import { UserError } from "../errors.ts";
import { recordsInTable } from "../feedback/record-table.ts";
import { openPostgres } from "../postgres/postgres.ts";
import { openPgvectorGenerations } from "../store/pgvector/open-pgvector-generations.ts";
import { migrate } from "../store/pgvector/schema/migrate.ts";
import { WRITER_LOCK } from "../store/pgvector/schema/names.ts";
import type { OpenedGenerations, StorePlace } from "./opened-generations.ts";

/**
 * Opens the database that STORE_URL names and brings its tables up to date. Throws a UserError that names STORE_URL, never
 * its value, when that fails.
 */
export async function openDatabase({ storeUrl, indexKeep }: StorePlace, schema?: string): Promise<OpenedGenerations> {
  const postgres = openPostgres({ url: storeUrl, ...(schema === undefined ? {} : { schema }) });
  try {
    await migrate(postgres);
  } catch (error) {
    await postgres.close();
    throw error instanceof UserError ? naming("STORE_URL", error) : error;
  }
  return {
    generations: openPgvectorGenerations({ postgres, keep: indexKeep }),
    calibration: calibrationInTable(postgres),
    records: (log) => recordsInTable({ database: postgres, log }),
    async isBeingWritten() {
      const session = await postgres.tryLock(WRITER_LOCK);
      await session?.release();
      return session === undefined;
    },
    close: () => postgres.close(),
  };
}

/** At the start, whoever reads it has to know which setting it is about. */
function naming(variable: string, error: UserError): UserError {
  return error.message.includes(variable) ? error : new UserError(`${variable}: ${error.message}`, { cause: error });
}
