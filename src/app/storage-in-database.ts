import { keptInDatabase } from "../backup/kept-in-database.ts";
import { calibrationInTable } from "../calibration/calibration-table.ts";
import { UserError } from "../errors.ts";
import { createFeedbackTable, recordsInTable } from "../feedback/record-table.ts";
import { createRemovals } from "../feedback/removals.ts";
import { createNoticesTable, noticesInTable } from "../notices/notices-table.ts";
import { createPostedAnswersTable, postedInTable } from "../posted-answers/posted-table.ts";
import { type Migration, migrate } from "../postgres/migrate.ts";
import { openPostgres } from "../postgres/postgres.ts";
import type { Postgres } from "../postgres/queries.ts";
import { createSettingsTable } from "../postgres/settings-table.ts";
import { createServersTable, settingsInTable } from "../settings/settings-table.ts";
import { openPgvectorGenerations } from "../store/pgvector/open-pgvector-generations.ts";
import { requireExtension } from "../store/pgvector/schema/extension.ts";
import { addBackground, createIndexTables } from "../store/pgvector/schema/index-tables.ts";
import { WRITER_LOCK } from "../store/pgvector/schema/names.ts";
import { addClaims, createWeeklyPostsTable, weeklyPostsInTable } from "../weekly-posts/weekly-table.ts";
import type { Storage, StoragePlace } from "./storage.ts";

/** What changed in all tables over time. The database knows how many it has seen: never move one, add another at the end. */
const MIGRATIONS: readonly Migration[] = [
  createIndexTables,
  async (queries, schema) => {
    await createFeedbackTable(queries, schema);
    await createSettingsTable(queries, schema);
  },
  addBackground,
  createServersTable,
  createNoticesTable,
  createPostedAnswersTable,
  createWeeklyPostsTable,
  addClaims,
  createRemovals,
];

/**
 * Brings the tables of a database up to this program's version. Throws a UserError when the database is newer, lacks
 * pgvector, or may not be changed.
 */
export async function migrateDatabase(postgres: Postgres): Promise<void> {
  await requireExtension(postgres);
  await migrate(postgres, MIGRATIONS);
}

/**
 * Opens the database that STORE_URL names and brings its tables up to date. Throws a UserError that names STORE_URL, never
 * its value, when that fails.
 */
export async function openStorageInDatabase({ storeUrl, indexKeep }: StoragePlace, schema?: string): Promise<Storage> {
  const postgres = openPostgres({ url: storeUrl, ...(schema === undefined ? {} : { schema }) });
  try {
    await migrateDatabase(postgres);
  } catch (error) {
    await postgres.close();
    throw error instanceof UserError ? naming("STORE_URL", error) : error;
  }
  return {
    generations: openPgvectorGenerations({ postgres, keep: indexKeep }),
    calibration: calibrationInTable(postgres),
    kept: keptInDatabase(postgres),
    notices: noticesInTable(postgres),
    posted: postedInTable(postgres),
    weeklyPosts: weeklyPostsInTable(postgres),
    settings: settingsInTable(postgres),
    records: (log) => recordsInTable({ database: postgres, log }),
    async isBeingWritten() {
      const session = await postgres.tryLock(WRITER_LOCK);
      await session?.release();
      return session === undefined;
    },
    connections: () => postgres.connections(),
    close: () => postgres.close(),
  };
}

/** At the start, whoever reads it has to know which setting it is about. */
function naming(variable: string, error: UserError): UserError {
  return error.message.includes(variable) ? error : new UserError(`${variable}: ${error.message}`, { cause: error });
}
