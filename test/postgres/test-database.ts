import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { openPostgres, type PostgresOptions } from "../../src/postgres/postgres.ts";
import type { Postgres } from "../../src/postgres/queries.ts";
import { Secret } from "../../src/system/secret.ts";

/** A database for tests: a real server's when TEST_POSTGRES_URL is set, PostgreSQL in WebAssembly otherwise. */
export interface TestDatabase {
  readonly url: Secret;
  /** Whether it is a server with as many processes as connections; the one in WebAssembly is one for all. */
  readonly isRealServer: boolean;
  /** Opens a schema of its own, or of a name given before. */
  open(options?: Partial<PostgresOptions>): Postgres;
  /** Removes the schema and closes. */
  remove(postgres: Postgres): Promise<void>;
  close(): Promise<void>;
}

const CONNECTIONS = 8;

export async function openTestDatabase(): Promise<TestDatabase> {
  const given = process.env["TEST_POSTGRES_URL"];
  const server = given ? undefined : await startWebAssembly();
  const url = new Secret(given ?? server?.url ?? "");
  return {
    url,
    isRealServer: given !== undefined,
    open: (options = {}) =>
      openPostgres({ url, schema: `test_${randomBytes(6).toString("hex")}`, connections: 4, ...options }),
    async remove(postgres) {
      await postgres.run(`DROP SCHEMA IF EXISTS ${postgres.schema} CASCADE`);
      await postgres.close();
    },
    close: async () => server?.close(),
  };
}

async function startWebAssembly() {
  const database = await PGlite.create({ extensions: { vector } });
  const server = new PGLiteSocketServer({ db: database, port: 0, host: "127.0.0.1", maxConnections: CONNECTIONS });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    async close() {
      await server.stop();
      await database.close();
    },
  };
}
