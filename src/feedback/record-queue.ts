import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../errors.ts";
import { FAILURES } from "../system/failures.ts";

export interface RecordQueueOptions<T> {
  /** Stores records. Rejects with a UserError when another try may help, with any other error when none will. */
  write(batch: readonly T[]): Promise<void>;
  /** Called once each time that writing begins to fail. */
  onTrouble(error: unknown): void;
  /** Called when records are given up. */
  onLost(records: number, error: unknown): void;
  /** Milliseconds before a failed write is tried again; each time twice as long. */
  readonly firstPause?: number;
}

/** Records that wait to be written, so that nobody has to wait for that. */
export interface RecordQueue<T> {
  /** Throws a UserError when too many wait already. */
  push(record: T): void;
  /** What is not written yet. */
  waiting(): readonly T[];
  /** Resolves when all are written. Rejects with a UserError when they are not after `milliseconds`; they wait on. */
  flush(milliseconds: number): Promise<void>;
  /** Resolves when all are written, or after `milliseconds`. */
  drain(milliseconds: number): Promise<void>;
}

/** An hour of a very busy bot; some 10 MB. */
const MAX_WAITING = 20_000;
const MAX_BATCH = 500;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

export function createRecordQueue<T>(options: RecordQueueOptions<T>): RecordQueue<T> {
  const { write, onTrouble, onLost, firstPause = FIRST_PAUSE } = options;
  const waiting: T[] = [];
  let writing: Promise<void> | undefined;
  const hurry = new AbortController();

  async function writeAll(): Promise<void> {
    let pause = firstPause;
    // Records that are refused for good are found by writing each of a batch alone.
    let alone = 0;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, alone > 0 ? 1 : MAX_BATCH);
      try {
        await write(batch);
        waiting.splice(0, batch.length);
        alone = Math.max(0, alone - 1);
        pause = firstPause;
      } catch (error) {
        if (error instanceof UserError) {
          if (pause === firstPause) onTrouble(error);
          if (hurry.signal.aborted) break;
          await sleep(pause, undefined, { signal: hurry.signal }).catch(() => undefined);
          pause = Math.min(2 * pause, LONGEST_PAUSE);
        } else if (batch.length > 1) {
          alone = batch.length;
        } else {
          waiting.shift();
          alone = Math.max(0, alone - 1);
          onLost(1, error);
        }
      }
    }
    writing = undefined;
  }

  return {
    push(record) {
      if (waiting.length >= MAX_WAITING) {
        throw new UserError(FAILURES.recordsFull);
      }
      waiting.push(record);
      writing ??= writeAll();
    },
    waiting: () => [...waiting],
    async flush(milliseconds) {
      await Promise.race([writing, sleep(milliseconds, undefined, { ref: false })]);
      if (waiting.length > 0) throw new UserError(FAILURES.databaseSilent);
    },
    async drain(milliseconds) {
      // A pause is cut short for a last try.
      hurry.abort();
      await Promise.race([writing, sleep(milliseconds, undefined, { ref: false })]);
      if (waiting.length > 0) onLost(waiting.length, undefined);
      waiting.length = 0;
    },
  };
}
