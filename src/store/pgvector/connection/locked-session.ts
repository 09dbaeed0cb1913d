import { createHash } from "node:crypto";
import { z } from "zod";
import { UserError } from "../../../errors.ts";
import type { Connection, LockedSession, Queries } from "./queries.ts";
import { retry } from "./retry.ts";
import { inTransaction } from "./transaction.ts";

const lockedRow = z.object({ locked: z.boolean() });

/**
 * A session that has the lock would be given it again, and behind a connection pooler two of us may share a session:
 * hence the look at the locks that are held.
 */
const TRY_LOCK = `
  SELECT CASE
    WHEN EXISTS (
      SELECT FROM pg_catalog.pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND (classid::bigint << 32 | objid::bigint) = $1::bigint
    ) THEN false
    ELSE pg_catalog.pg_try_advisory_lock($1::bigint)
  END AS locked`;

/** Locks `name` on a connection of its own. Undefined when another session has it. */
export async function lockSession(
  name: string,
  connect: () => Promise<Connection>,
): Promise<LockedSession | undefined> {
  const number = lockNumber(name);
  const tryLocked = async () => {
    const connection = await connect();
    try {
      const [row] = await connection.read(lockedRow, TRY_LOCK, [number]);
      if (row?.locked) return connection;
    } catch (error) {
      await connection.end();
      throw error;
    }
    await connection.end();
    return undefined;
  };
  const first = await retry(tryLocked);
  if (!first) return undefined;
  let connection: Connection | undefined;
  const hold = (held: Connection) => {
    connection = held;
    held.onEnd(() => {
      if (connection === held) connection = undefined;
    });
  };
  hold(first);

  /** Runs on the locked connection, which is made and locked anew when it was lost. */
  async function run<T>(work: (held: Connection) => Promise<T>): Promise<T> {
    return retry(async () => {
      if (!connection) {
        const again = await tryLocked();
        if (!again)
          throw new UserError("Another process took over writing the index, so this build was dropped. Try again.");
        hold(again);
      }
      if (!connection) throw new Error("The connection was lost at once.");
      return work(connection);
    });
  }

  return {
    read: (row, sql, values, options) => run((held) => held.read(row, sql, values, options)),
    run: (sql, values) => run((held) => held.run(sql, values)),
    transaction: <T>(work: (queries: Queries) => Promise<T>) => run((held) => inTransaction(held, work)),
    async release() {
      const held = connection;
      connection = undefined;
      // Ending the connection frees the lock as well; but a pooler's session goes on.
      await held?.run("SELECT pg_catalog.pg_advisory_unlock($1::bigint)", [number]).catch(() => {});
      await held?.end();
    },
  };
}

/** The number by which the server knows the lock, as decimal digits of a bigint. */
function lockNumber(name: string): string {
  return createHash("sha256").update(`footnote ${name}`).digest().readBigInt64BE(0).toString();
}
