import { migrateDatabase } from "../../src/app/storage-in-database.ts";
import type { Postgres } from "../../src/postgres/queries.ts";
import type { TestDatabase } from "./test-database.ts";

/** A schema of its own with all its tables. */
export async function openTables(database: TestDatabase): Promise<Postgres> {
  const postgres = database.open();
  await migrateDatabase(postgres);
  return postgres;
}
