import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import type { z } from "zod";
import { UserError } from "../../errors.ts";
import type { Secret } from "../../secret.ts";
import { listenTo } from "./listener.ts";
import { lockSession } from "./locked-session.ts";
import { readAddress } from "./postgres-address.ts";
import type { Connection, LockedSession, Postgres, Queries, ReadOptions, Value } from "./queries.ts";
import { retry } from "./retry.ts";
import { inTransaction } from "./transaction.ts";

const DEFAULT_SCHEMA = "footnote";
/** Names that need no quotes, with room for what is appended to them. */
const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,39}$/;
/** A query keeps a core busy, so more of them at a time only wait within the server instead of here. */
const DEFAULT_CONNECTIONS = 8;
/** A question that takes longer than this is one that nobody waits for. */
const DEFAULT_STATEMENT_MILLISECONDS = 15_000;
/** How long to wait for a connection, and for one of the pool's to become free. */
const CONNECT_MILLISECONDS = 10_000;
const IDLE_MILLISECONDS = 30_000;
const BIGINT_TYPE = 20;
const SETTINGS = {
  /** Compiling statements takes longer than running these. */
  jit: "off",
  /** How many neighbours a search by embedding looks at, and that it goes on when too few of them are asked for. */
  "hnsw.ef_search": "520",
  "hnsw.iterative_scan": "relaxed_order",
};

export interface PostgresOptions {
  /** STORE_URL: postgres://user:password@host:port/database, with `sslmode` as libpq understands it. */
  readonly url: Secret;
  readonly schema?: string;
  /** How many connections the pool has at most; locks and listening have further ones. */
  readonly connections?: number;
  /** After which a statement is given up; those of locked sessions never are. */
  readonly statementMilliseconds?: number;
  /** Run-time parameters of the server for the pool's connections. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Opens nothing yet: connections are made when they are needed. Throws a UserError when the address is wrong. */
export function openPostgres(options: PostgresOptions): Postgres {
  const { schema = DEFAULT_SCHEMA, connections = DEFAULT_CONNECTIONS } = options;
  const { statementMilliseconds = DEFAULT_STATEMENT_MILLISECONDS } = options;
  if (!PLAIN_NAME.test(schema)) throw new UserError(`"${schema}" is no plain name for a schema, such as footnote.`);
  const base = baseConfig(options.url);
  const prepare = (client: pg.ClientBase) => {
    // Whoever uses it hears of a lost connection from the statement; unheard, the event would end the process.
    client.on("error", () => {});
    return applySettings(client, { ...SETTINGS, ...options.settings });
  };
  const pool = new pg.Pool({
    ...base,
    max: connections,
    idleTimeoutMillis: IDLE_MILLISECONDS,
    statement_timeout: statementMilliseconds,
    onConnect: prepare,
    allowExitOnIdle: true,
  });
  // A connection that is lost while nobody uses it is replaced when it is needed.
  pool.on("error", () => {});

  async function connect(): Promise<Connection> {
    const client = new pg.Client(base);
    const ended = new Promise<void>((resolve) => {
      client.once("error", () => resolve());
      client.once("end", () => resolve());
    });
    client.on("error", () => {});
    await client.connect();
    await prepare(client);
    return {
      ...queriesOn(client),
      onNotice: (call) => client.on("notification", ({ payload }) => call(payload)),
      onEnd: (call) => void ended.then(call),
      end: () => client.end().catch(() => {}),
    };
  }

  /** Runs on one of the pool's connections, which is thrown away if it may be broken. */
  async function onPooled<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      const result = await work(queriesOn(client));
      client.release();
      return result;
    } catch (error) {
      client.release(!isServerError(error));
      throw error;
    }
  }

  const tryLock = (key: string) => lockSession(`${schema} ${key}`, connect);

  async function waitForLock(key: string): Promise<LockedSession> {
    const isHeld = new Error("held");
    const locked = async () => {
      const session = await tryLock(key);
      if (session) return session;
      throw isHeld;
    };
    return retry(locked, (error) => error === isHeld).catch((error: unknown) => {
      throw error === isHeld
        ? new UserError("Another process is changing the database: try again in a moment.")
        : error;
    });
  }

  return {
    schema,
    read: (row, sql, values, readOptions) => retry(() => onPooled((on) => on.read(row, sql, values, readOptions))),
    run: (sql, values) => retry(() => onPooled((on) => on.run(sql, values))),
    transaction: (work) => retry(() => onPooled((on) => inTransaction(on, work))),
    tryLock,
    async withLock(key, work) {
      const session = await waitForLock(key);
      try {
        return await work(session);
      } finally {
        await session.release();
      }
    },
    listen: (channel, onNotice) => listenTo(channel, connect, onNotice),
    close: () => pool.end(),
  };
}

function baseConfig(url: Secret): pg.ClientConfig {
  const base = {
    ...readAddress(url.reveal()),
    application_name: "footnote",
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    types: { getTypeParser },
  };
  try {
    new pg.Client(base);
  } catch {
    // The error's own message may repeat the address.
    throw new UserError("STORE_URL is no address such as postgres://user:password@host:5432/database.");
  }
  return base;
}

function getTypeParser(type: number, format?: "text" | "binary") {
  return type === BIGINT_TYPE ? parseInteger : pg.types.getTypeParser(type, format);
}

function parseInteger(digits: string): number {
  const number = Number(digits);
  if (!Number.isSafeInteger(number)) throw new Error(`${digits} is too large a number.`);
  return number;
}

async function applySettings(client: pg.ClientBase, settings: Readonly<Record<string, string>>): Promise<void> {
  await client.query(
    "SELECT pg_catalog.set_config(name, value, false) FROM unnest($1::text[], $2::text[]) AS setting(name, value)",
    [Object.keys(settings), Object.values(settings)],
  );
}

function queriesOn(client: pg.ClientBase): Queries {
  return {
    async read<T>(row: z.ZodType<T>, sql: string, values: readonly Value[] = [], { prepare }: ReadOptions = {}) {
      const name = prepare ? { name: statementName(client, sql) } : {};
      const { rows } = await client.query({ text: sql, values: [...values], ...name });
      return rows.map((each) => row.parse(each));
    },
    async run(sql, values = []) {
      return (await client.query({ text: sql, values: [...values] })).rowCount ?? 0;
    },
  };
}

const connectionNames = new WeakMap<pg.ClientBase, string>();

/** Told apart by connection: behind a pooler, or in PostgreSQL in WebAssembly, several may lead to one session. */
function statementName(client: pg.ClientBase, sql: string): string {
  const connection = connectionNames.get(client) ?? randomBytes(6).toString("hex");
  connectionNames.set(client, connection);
  return `${connection}_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
}

/** The server answered: the connection is as good as before. */
function isServerError(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === "ERROR";
}
