import { z } from "zod";
import { type HeldLock, IS_LOCK, isLocked, type LockNumbers, TRY_FOR_STATEMENT, tryLockWith } from "./held-lock.ts";
import type { Connection, Queries } from "./queries.ts";
import { inTransaction } from "./queries.ts";

const holderRow = z.object({ pid: z.int(), transaction: z.string() });

const FIND_HOLDER = `
  SELECT pid, virtualtransaction AS transaction FROM pg_catalog.pg_locks
  WHERE pid = pg_catalog.pg_backend_pid() AND ${IS_LOCK}`;

/** A server process may go on to serve someone else: that it is still this transaction of it is what counts. */
const IS_HELD = `
  SELECT EXISTS (
    SELECT FROM pg_catalog.pg_locks WHERE pid = $2 AND virtualtransaction = $3 AND ${IS_LOCK}
  ) AS held`;
const heldRow = z.object({ held: z.boolean() });

/** Says that the lock is gone, as a lost connection does: whoever needs it tries to lock anew. */
class LostLock extends Error {
  override readonly name = "LostLock";
  /** PostgreSQL's connection_failure. */
  readonly code = "08006";
}

/**
 * Locks through a connection pooler, which may let every transaction run by another process of the server. One transaction
 * holds the lock and stays open; it holds on to no rows. The statements run in transactions on a second connection, each of
 * which first makes sure that the lock is still held, and that nobody who takes it next starts before it has ended: so
 * two can never both write, wherever a connection breaks. Undefined when another session has the lock.
 */
export async function lockThroughPooler(
  holding: Connection,
  beginning: string,
  numbers: LockNumbers,
  connect: () => Promise<Connection>,
): Promise<HeldLock | undefined> {
  await holding.run(beginning);
  if (!(await isLocked(holding, tryLockWith("pg_try_advisory_xact_lock"), numbers.lock))) return undefined;
  const [holder] = await holding.read(holderRow, FIND_HOLDER, [numbers.lock]);
  if (!holder) throw new LostLock("The lock was lost at once.");
  const working = await connect();
  const lock = new LockThroughPooler({ holding, working, beginning, numbers, holder });
  try {
    if (await lock.isFree()) return lock;
  } catch (error) {
    await working.end();
    throw error;
  }
  await working.end();
  return undefined;
}

interface Parts {
  readonly holding: Connection;
  readonly working: Connection;
  readonly beginning: string;
  readonly numbers: LockNumbers;
  readonly holder: z.infer<typeof holderRow>;
}

class LockThroughPooler implements HeldLock {
  readonly #parts: Parts;
  /** Statements come one after the other: within another's transaction one would end it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  once<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.transaction(work);
  }

  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#next(async (queries) => {
      if (!(await this.#isAlone(queries))) throw new LostLock("Another session has locked meanwhile.");
      const { numbers, holder } = this.#parts;
      const [row] = await queries.read(heldRow, IS_HELD, [numbers.lock, holder.pid, holder.transaction]);
      if (!row?.held) {
        await this.#parts.holding.end();
        throw new LostLock("The transaction that held the lock is gone.");
      }
      return work(queries);
    });
  }

  /** Whether nothing is under way any more of whoever held the lock before. */
  isFree(): Promise<boolean> {
    return this.#next((queries) => this.#isAlone(queries));
  }

  onEnd(call: () => void): void {
    const { holding, working } = this.#parts;
    // Without one the other is of no use, and would keep the lock from whoever tries to take it again.
    holding.onEnd(() => void working.end());
    working.onEnd(() => void holding.end());
    holding.onEnd(call);
    working.onEnd(call);
  }

  async release(): Promise<void> {
    const { holding, working } = this.#parts;
    await this.#last;
    await holding.run("ROLLBACK").catch(() => {});
    await Promise.all([holding.end(), working.end()]);
  }

  #isAlone(queries: Queries): Promise<boolean> {
    return isLocked(queries, TRY_FOR_STATEMENT, this.#parts.numbers.statement);
  }

  #next<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const { working, beginning } = this.#parts;
    const result = this.#last.then(() => inTransaction(working, work, beginning));
    this.#last = result.catch(() => {});
    return result;
  }
}
