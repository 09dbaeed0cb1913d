import { afterAll, beforeAll } from "vitest";
import { openPgvectorGenerations } from "../../../src/store/pgvector/open-pgvector-generations.ts";
import { describeRandomHistories } from "../../contracts/random-histories.ts";
import { openTables } from "../../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../../postgres/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function openSchema(options: { readonly mostPostings?: number }) {
  const postgres = await openTables(database);
  return { place: openPgvectorGenerations({ postgres, ...options }), close: () => database.remove(postgres) };
}

describeRandomHistories("An index in PostgreSQL", () => openSchema({}), 12);
describeRandomHistories(
  "An index in PostgreSQL that adds up all scores itself",
  () => openSchema({ mostPostings: 0 }),
  6,
);
