import { createHash } from "node:crypto";
import { z } from "zod";
import type { Connection, Queries } from "./queries.ts";
import { inTransaction } from "./queries.ts";

/** A lock that is held as long as what holds it is not gone, and a connection whose statements only run while it is. */
export interface HeldLock {
  /** Runs one statement. */
  once<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Called once, when the lock is gone for whatever reason. */
  onEnd(call: () => void): void;
  release(): Promise<void>;
}

export interface LockNumbers {
  /** By which the server knows the lock, as decimal digits of a bigint. */
  readonly lock: string;
  /**
   * Of a second lock, which a transaction behind a pooler has while it runs, since it is not its connection that holds the
   * first one. Who has the first one waits for no such transaction, but must not start beside it either.
   */
  readonly statement: string;
}

/** The lock of that name. */
export function lockNumbers(name: string): LockNumbers {
  return { lock: toNumber(`footnote ${name}`), statement: toNumber(`footnote ${name} statement`) };
}

function toNumber(name: string): string {
  return createHash("sha256").update(name).digest().readBigInt64BE(0).toString();
}

/** To join with a condition on `pg_locks`: that it is the lock number $1 of this database. */
export const IS_LOCK = `locktype = 'advisory' AND objsubid = 1 AND granted
  AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
  AND (classid::bigint << 32 | objid::bigint) = $1::bigint`;

/**
 * A session that has the lock would be given it again, and behind a connection pooler two of us may share a session:
 * hence the look at the locks that are held.
 */
export const tryLockWith = (take: "pg_try_advisory_lock" | "pg_try_advisory_xact_lock") => `
  SELECT CASE
    WHEN EXISTS (SELECT FROM pg_catalog.pg_locks WHERE ${IS_LOCK}) THEN false
    ELSE pg_catalog.${take}($1::bigint)
  END AS locked`;

const lockedRow = z.object({ locked: z.boolean() });

/** Whether a statement that tries to lock `number` did. */
export async function isLocked(queries: Pick<Queries, "read">, sql: string, number: string): Promise<boolean> {
  const [row] = await queries.read(lockedRow, sql, [number]);
  return row?.locked ?? false;
}

export const TRY_FOR_STATEMENT = "SELECT pg_catalog.pg_try_advisory_xact_lock($1::bigint) AS locked";

/** Locks on a connection that leads to a server process of its own. Undefined when another session has the lock. */
export async function lockConnection(connection: Connection, numbers: LockNumbers): Promise<HeldLock | undefined> {
  if (!(await isLocked(connection, tryLockWith("pg_try_advisory_lock"), numbers.lock))) return undefined;
  // What someone whose lock is gone still does behind a pooler is over when this succeeds.
  if (!(await isLocked(connection, TRY_FOR_STATEMENT, numbers.statement))) return undefined;
  return {
    once: (work) => work(connection),
    transaction: (work) => inTransaction(connection, work),
    onEnd: (call) => connection.onEnd(call),
    async release() {
      // Ending the connection frees the lock as well; but PostgreSQL in WebAssembly has one session for all.
      await connection.run("SELECT pg_catalog.pg_advisory_unlock($1::bigint)", [numbers.lock]).catch(() => {});
      await connection.end();
    },
  };
}
