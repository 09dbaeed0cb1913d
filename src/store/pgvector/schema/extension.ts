import { z } from "zod";
import { UserError } from "../../../errors.ts";
import type { Postgres, Queries, Reads } from "../../../postgres/queries.ts";
import { errorCode } from "../../../system/error-code.ts";

/** Half-precision indexes and scans that go on until enough is found came with this version. */
const LEAST_VECTOR_VERSION = [0, 8] as const;

const EXTENSION_SCHEMA = "public";
const NO_PERMISSION = "42501";

const extensionRow = z.object({ schema: z.string(), version: z.string() });
const existsRow = z.object({ exists: z.boolean() });

/**
 * The schema that the extension `vector` is in, which is created if need be. Throws a UserError when it cannot be created or
 * is too old.
 */
export async function requireExtension(postgres: Postgres): Promise<string> {
  const found = await findExtension(postgres);
  if (found !== undefined) return found;
  return postgres.withLock("extension", (session) => session.transaction(createExtension));
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
    await queries.run(`CREATE EXTENSION vector SCHEMA ${EXTENSION_SCHEMA}`);
  } catch (error) {
    if (errorCode(error) !== NO_PERMISSION) throw error;
    throw new UserError(
      "The database lacks the extension vector, which the user of STORE_URL may not create: let an administrator run CREATE EXTENSION vector in it.",
      { cause: error },
    );
  }
  return (await findExtension(queries)) ?? EXTENSION_SCHEMA;
}

/** The schema that the extension `vector` is in, if the database has it. Throws a UserError when it is too old. */
export async function findExtension({ read }: Reads): Promise<string | undefined> {
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
