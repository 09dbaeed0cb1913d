import { createHash, randomBytes } from "node:crypto";
import { Socket } from "node:net";
import pg from "pg";
import type { z } from "zod";
import { UserError } from "../errors.ts";
import type { Secret } from "../system/secret.ts";
import { applySettings, type Settings } from "./connection-settings.ts";
import { listenTo } from "./listener.ts";
import { lockSession } from "./locked-session.ts";
import { readAddress } from "./postgres-address.ts";
import type { Connection, LockedSession, Postgres, Queries, ReadOptions, Value } from "./queries.ts";
import { inTransaction } from "./queries.ts";
import { retry } from "./retry.ts";

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
/** After which the server, or what lies before it, is not going to answer any more. */
const ANSWER_MILLISECONDS = 10_000;
const BIGINT_TYPE = 20;
const SETTINGS: Settings = {
  /** Compiling statements takes longer than running these. */
  jit: "off",
  /** How many neighbours a search by embedding looks at (recall@10 .96 of 100,000 chunks), and that it goes on when too few of them are asked for. */
  "hnsw.ef_search": "360",
  "hnsw.iterative_scan": "relaxed_order",
};
/** A build embeds for minutes between two statements, and builds an index for as long in one; whatever the user's limits. */
const NO_LIMITS: Settings = {
  statement_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  idle_session_timeout: "0",
  transaction_timeout: "0",
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
  const sockets = new Set<Socket>();
  const base = { ...baseConfig(options.url), stream: () => keepTrack(sockets) };
  const settings = { ...SETTINGS, ...options.settings };
  const pool = new pg.Pool({
    ...base,
    max: connections,
    idleTimeoutMillis: IDLE_MILLISECONDS,
    query_timeout: statementMilliseconds + ANSWER_MILLISECONDS,
    onConnect: (client) => {
      // Whoever uses it hears of a lost connection from the statement; unheard, the event would end the process.
      client.on("error", () => {});
      return prepareConnection(client, { ...settings, statement_timeout: `${statementMilliseconds}` });
    },
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
    try {
      await client.connect();
      await prepareConnection(client, { ...settings, ...NO_LIMITS });
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
    const beginning = sharedBeginnings.get(client);
    return {
      ...queriesOn(client),
      ...(beginning === undefined ? {} : { sharedBeginning: beginning }),
      onNotice: (call) => client.on("notification", ({ payload }) => call(payload)),
      onEnd: (call) => void ended.then(call),
      end: () => client.end().catch(() => {}),
    };
  }

  /** Runs on one of the pool's connections, which is thrown away if it may be broken. */
  async function onPooled<T>(work: (queries: Queries) => Promise<T>, isTransaction = false): Promise<T> {
    const client = await pool.connect();
    try {
      const on = queriesOn(client);
      const beginning = sharedBeginnings.get(client) ?? (isTransaction ? "BEGIN" : undefined);
      const result = await (beginning === undefined ? work(on) : inTransaction(on, work, beginning));
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
    transaction: (work) => retry(() => onPooled(work, true)),
    tryLock,
    async withLock(key, work) {
      const session = await waitForLock(key);
      try {
        return await work(session);
      } finally {
        await session.release();
      }
    },
    connections: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    listen: (channel, onNotice) => listenTo(channel, connect, onNotice),
    async close() {
      await pool.end();
      for (const socket of sockets) socket.destroy();
    },
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

/** `pg` leaves a connection open on which it cannot log in, and that keeps the process from ending. */
function keepTrack(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  return socket.once("close", () => sockets.delete(socket));
}

/** How to begin a transaction on connections that lead to a pooler. */
const sharedBeginnings = new WeakMap<pg.ClientBase, string>();

async function prepareConnection(client: pg.ClientBase, settings: Settings): Promise<void> {
  const told = "processID" in client && typeof client.processID === "number" ? client.processID : null;
  const beginning = await applySettings(queriesOn(client), settings, told);
  if (beginning !== undefined) sharedBeginnings.set(client, beginning);
}

function getTypeParser(type: number, format?: "text" | "binary") {
  return type === BIGINT_TYPE ? parseInteger : pg.types.getTypeParser(type, format);
}

function parseInteger(digits: string): number {
  const number = Number(digits);
  if (!Number.isSafeInteger(number)) throw new Error(`${digits} is too large a number.`);
  return number;
}

function queriesOn(client: pg.ClientBase): Queries {
  return {
    async read<T>(row: z.ZodType<T>, sql: string, values: readonly Value[] = [], { prepare }: ReadOptions = {}) {
      const name = prepare && !sharedBeginnings.has(client) ? { name: statementName(client, sql) } : {};
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
