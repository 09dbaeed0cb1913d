import { UserError } from "../errors.ts";
import { FAILURES } from "../system/failures.ts";
import { type HeldLock, lockConnection, lockNumbers } from "./held-lock.ts";
import { lockThroughPooler } from "./held-transaction.ts";
import { isWorthRetrying } from "./postgres-errors.ts";
import type { Connection, LockedSession, Queries } from "./queries.ts";
import { retry } from "./retry.ts";

/** How long what we ourselves have left on a lost connection may go on and keep the lock from us. */
const LEFTOVER_MILLISECONDS = 3000;

/** Locks `name` on connections of its own. Undefined when another session has it. */
export async function lockSession(
  name: string,
  connect: () => Promise<Connection>,
): Promise<LockedSession | undefined> {
  const numbers = lockNumbers(name);
  const tryLocked = async () => {
    const connection = await connect();
    const { sharedBeginning } = connection;
    try {
      const lock =
        sharedBeginning === undefined
          ? await lockConnection(connection, numbers)
          : await lockThroughPooler(connection, sharedBeginning, numbers, connect);
      if (lock) return lock;
    } catch (error) {
      await connection.end();
      throw error;
    }
    await connection.end();
    return undefined;
  };
  const first = await retry(tryLocked);
  if (!first) return undefined;
  let lock: HeldLock | undefined;
  const hold = (held: HeldLock) => {
    lock = held;
    held.onEnd(() => {
      if (lock === held) lock = undefined;
    });
  };
  hold(first);
  let isTaken = false;

  async function holdAgain(): Promise<void> {
    const notFree = new UserError(FAILURES.buildTakenOver);
    if (isTaken) throw notFree;
    let deadline: number | undefined;
    const lockAgain = async () => {
      // Of several statements that wait for it one was first.
      if (lock) return;
      const again = await tryLocked();
      if (!again) throw notFree;
      hold(again);
    };
    const isWorth = (error: unknown) => {
      if (error !== notFree) return isWorthRetrying(error);
      deadline ??= performance.now() + LEFTOVER_MILLISECONDS;
      return performance.now() < deadline;
    };
    await retry(lockAgain, isWorth).catch((error: unknown) => {
      isTaken = error === notFree;
      throw error;
    });
  }

  /** Runs while the lock is held, which is taken anew when it was lost. */
  async function run<T>(work: (held: HeldLock) => Promise<T>): Promise<T> {
    return retry(async () => {
      if (!lock) await holdAgain();
      if (!lock) throw new Error("The connection was lost at once.");
      return work(lock);
    });
  }

  return {
    read: (row, sql, values, options) => run((held) => held.once((on) => on.read(row, sql, values, options))),
    run: (sql, values) => run((held) => held.once((on) => on.run(sql, values))),
    transaction: <T>(work: (queries: Queries) => Promise<T>) => run((held) => held.transaction(work)),
    async release() {
      const held = lock;
      lock = undefined;
      await held?.release();
    },
  };
}
