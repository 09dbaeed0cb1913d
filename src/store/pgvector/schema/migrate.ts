import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { codeOf } from "../../../postgres/postgres-errors.ts";
import type { Postgres, Queries, Reads } from "../../../postgres/queries.ts";
import { MIGRATIONS } from "./migrations.ts";
import { MIGRATION_LOCK, type Names } from "./names.ts";

/** Half-precision indexes and scans that go on until enough is found came with this version. */
const LEAST_VECTOR_VERSION = [0, 8] as const;

const NO_PERMISSION = "42501";

const extensionRow = z.object({ schema: z.string(), version: z.string() });
const versionRow = z.object({ version: z.number() });
const existsRow = z.object({ exists: z.boolean() });

/** Brings the tables up to this program's version. Throws a UserError when the database is newer, or lacks pgvector. */
export async function migrate(postgres: Postgres): Promise<Names> {
  const { schema } = postgres;
  const before = await readNames(postgres);
  if (before && (await readVersion(postgres, schema)) === MIGRATIONS.length) return before;
  return postgres.withLock(MIGRATION_LOCK, (session) =>
    session.transaction(async (queries) => {
      const extension = await createExtension(queries);
      await queries.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      await queries.run(`
        CREATE TABLE IF NOT EXISTS ${schema}.migrations (
          version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now()
        )`);
      const applied = (await readVersion(queries, schema)) ?? 0;
      for (const [index, migration] of MIGRATIONS.entries()) {
        if (index < applied) continue;
        await queries.run(migration(schema, extension));
        await queries.run(`INSERT INTO ${schema}.migrations (version) VALUES ($1)`, [index + 1]);
      }
      return { schema, extension };
    }),
  );
}

/** The version of the tables; undefined when there are none. */
async function readVersion(queries: Queries, schema: string): Promise<number | undefined> {
  const [table] = await queries.read(existsRow, "SELECT to_regclass($1) IS NOT NULL AS exists", [
    `${schema}.migrations`,
  ]);
  if (!table?.exists) return undefined;
  const [row] = await queries.read(versionRow, `SELECT coalesce(max(version), 0) AS version FROM ${schema}.migrations`);
  const version = row?.version ?? 0;
  if (version > MIGRATIONS.length) {
    throw new UserError(
      `The database is of a newer version (${version}) than this program (${MIGRATIONS.length}): update the program.`,
    );
  }
  return version;
}

async function readNames({ schema, read }: Postgres): Promise<Names | undefined> {
  const extension = await findExtension({ read });
  return extension === undefined ? undefined : { schema, extension };
}

async function createExtension(queries: Queries): Promise<string> {
  const found = await findExtension(queries);
  if (found !== undefined) return found;
  const [available] = await queries.read(
    existsRow,
    "SELECT EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'vector') AS exists",
  );
  if (!available?.exists) {
    throw new UserError(
      "PostgreSQL has no pgvector: install the extension (github.com/pgvector/pgvector) on its server.",
    );
  }
  try {
    await queries.run("CREATE EXTENSION vector SCHEMA public");
  } catch (error) {
    if (codeOf(error) !== NO_PERMISSION) throw error;
    throw new UserError(
      "The database lacks the extension vector, which the user of STORE_URL may not create: let an administrator run CREATE EXTENSION vector in it.",
      { cause: error },
    );
  }
  return (await findExtension(queries)) ?? "public";
}

async function findExtension({ read }: Reads): Promise<string | undefined> {
  const [found] = await read(
    extensionRow,
    `SELECT quote_ident(nspname) AS schema, extversion AS version
     FROM pg_catalog.pg_extension JOIN pg_catalog.pg_namespace ON pg_namespace.oid = extnamespace
     WHERE extname = 'vector'`,
  );
  if (!found) return undefined;
  const [major = 0, minor = 0] = found.version.split(".").map(Number);
  const [leastMajor, leastMinor] = LEAST_VECTOR_VERSION;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    throw new UserError(
      `The database has pgvector ${found.version}; at least ${LEAST_VECTOR_VERSION.join(".")} is needed: ALTER EXTENSION vector UPDATE.`,
    );
  }
  return found.schema;
}
