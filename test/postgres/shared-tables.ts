import { sharedTables } from "../../src/operations/shared-tables.ts";
import type { Postgres } from "../../src/store/pgvector/connection/queries.ts";
import type { TestDatabase } from "./test-database.ts";

/** A schema of its own with the tables beside the index. */
export async function openSharedTables(database: TestDatabase): Promise<Postgres> {
  const postgres = database.open();
  await postgres.run(`CREATE SCHEMA ${postgres.schema}`);
  await postgres.run(sharedTables(postgres.schema));
  return postgres;
}
