import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Postgres, Queries, Reads } from "./queries.ts";

/** Changes the tables of a schema, in a transaction. Never edit one that was released: add another. */
export type Migration = (queries: Queries, schema: string) => Promise<unknown>;

const LOCK = "migration";

const versionRow = z.object({ version: z.number() });
const existsRow = z.object({ exists: z.boolean() });

/**
 * Does what the schema of the database has not seen yet of `migrations`, which are told apart by their place in the list.
 * Throws a UserError when the database is of a newer version, or may not be changed.
 */
export async function migrate(postgres: Postgres, migrations: readonly Migration[]): Promise<void> {
  const { schema } = postgres;
  if ((await readVersion(postgres, schema, migrations.length)) === migrations.length) return;
  await postgres.withLock(LOCK, (session) =>
    session.transaction(async (queries) => {
      await queries.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      await queries.run(`
        CREATE TABLE IF NOT EXISTS ${schema}.migrations (
          version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now()
        )`);
      const applied = (await readVersion(queries, schema, migrations.length)) ?? 0;
      for (const [index, change] of migrations.entries()) {
        if (index < applied) continue;
        await change(queries, schema);
        await queries.run(`INSERT INTO ${schema}.migrations (version) VALUES ($1)`, [index + 1]);
      }
    }),
  );
}

/** How many migrations the tables have seen; undefined when there are no tables. */
async function readVersion(queries: Reads, schema: string, newest: number): Promise<number | undefined> {
  const [table] = await queries.read(existsRow, "SELECT to_regclass($1) IS NOT NULL AS exists", [
    `${schema}.migrations`,
  ]);
  if (!table?.exists) return undefined;
  const [row] = await queries.read(versionRow, `SELECT coalesce(max(version), 0) AS version FROM ${schema}.migrations`);
  const version = row?.version ?? 0;
  if (version > newest) {
    throw new UserError(
      `The database is of a newer version (${version}) than this program (${newest}): update the program.`,
    );
  }
  return version;
}
