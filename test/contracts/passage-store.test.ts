import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openGenerations } from "../../src/store/embedded/open-generations.ts";
import { openPgvectorGenerations } from "../../src/store/pgvector/open-pgvector-generations.ts";
import { memoryGenerations } from "../fakes/memory-generations.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";
import { describePassageStore } from "./passage-store-contract.ts";

describePassageStore("A store in memory", async () => ({ place: memoryGenerations(), close: async () => {} }));

describePassageStore("The embedded store", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-store-"));
  return { place: openGenerations({ folder }), close: () => rm(folder, { recursive: true, force: true }) };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describePassageStore("The store in PostgreSQL", async () => {
  const postgres = await openTables(database);
  return { place: openPgvectorGenerations({ postgres }), close: () => database.remove(postgres) };
});

describePassageStore(
  "The store in PostgreSQL, when a question's terms are too frequent to be added up here,",
  async () => {
    const postgres = await openTables(database);
    return {
      place: openPgvectorGenerations({ postgres, mostPostings: 0 }),
      close: () => database.remove(postgres),
    };
  },
);
