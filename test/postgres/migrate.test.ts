import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { migrateDatabase } from "../../src/app/storage-in-database.ts";
import { type Migration, migrate } from "../../src/postgres/migrate.ts";
import type { Postgres } from "../../src/postgres/queries.ts";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";

const nameRow = z.object({ name: z.string() });
const versionRow = z.object({ version: z.int() });

let database: TestDatabase;
let postgres: Postgres;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  postgres = database.open();
});
afterEach(() => database.remove(postgres));

const creating =
  (table: string): Migration =>
  (queries, schema) =>
    queries.run(`CREATE TABLE ${schema}.${table} (number int)`);

async function listTables(): Promise<readonly string[]> {
  const rows = await postgres.read(
    nameRow,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY tablename COLLATE "C"`,
    [postgres.schema],
  );
  return rows.map(({ name }) => name);
}

describe("the tables of a database", () => {
  it("are changed once by each migration, though two programs start at once", async () => {
    const first = [creating("articles")];
    await Promise.all([migrate(postgres, first), migrate(postgres, first)]);
    expect(await listTables()).toEqual(["articles", "migrations"]);
    await migrate(postgres, [...first, creating("votes")]);
    expect(await listTables()).toEqual(["articles", "migrations", "votes"]);
  });

  it("are left as they were by one that fails", async () => {
    const first = [creating("articles")];
    await migrate(postgres, first);
    const failing: Migration = async (queries, schema) => {
      await queries.run(`DROP TABLE ${schema}.articles`);
      throw new Error("No.");
    };
    await expect(migrate(postgres, [...first, failing])).rejects.toThrow("No.");
    expect(await listTables()).toEqual(["articles", "migrations"]);
    await migrate(postgres, [...first, creating("votes")]);
    expect(await listTables()).toContain("votes");
  });

  it("are refused in one line when a newer program made them", async () => {
    await migrate(postgres, [creating("articles"), creating("votes")]);
    await expect(migrate(postgres, [creating("articles")])).rejects.toThrow(
      "The database is of a newer version (2) than this program (1): update the program.",
    );
  });

  it("are numbered in the order in which they came", async () => {
    await migrateDatabase(postgres);
    expect(await listTables()).toEqual([
      "current",
      "feedback",
      "generations",
      "migrations",
      "notices",
      "posted_answers",
      "saved_embeddings",
      "servers",
      "settings",
      "weekly_posts",
    ]);
    const versions = await postgres.read(versionRow, `SELECT version FROM ${postgres.schema}.migrations ORDER BY 1`);
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((version) => ({ version })));
  });
});
