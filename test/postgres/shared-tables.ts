import type { Postgres } from "../../src/postgres/queries.ts";
import { migrate } from "../../src/store/pgvector/schema/migrate.ts";
import type { TestDatabase } from "./test-database.ts";

/** A schema of its own with all its tables, those beside the index among them. */
export async function openSharedTables(database: TestDatabase): Promise<Postgres> {
  const postgres = database.open();
  await migrate(postgres);
  return postgres;
}
