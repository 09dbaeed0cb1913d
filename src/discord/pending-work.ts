import { setTimeout as delay } from "node:timers/promises";

/** Somebody waits for an answer: tells them that it will not come, because the bot leaves. */
export type SayGoodbye = () => Promise<unknown>;

/** Of what the bot does by itself: it is let end, and nobody is told. */
export const NOBODY_WAITS: SayGoodbye = async () => undefined;

/** What is being answered at the moment, so that the bot does not leave without a word. */
export interface PendingWork {
  /** Runs `work`, which must not throw, and remembers until then whom to tell. */
  track(goodbye: SayGoodbye, work: () => Promise<void>): Promise<void>;
  /** Waits for what is being answered, and tells those who still wait after that time. Never throws. */
  drain(options: DrainOptions): Promise<void>;
}

export interface DrainOptions {
  /** Milliseconds left for answers, and then for telling. */
  readonly answersWithin: number;
  readonly tellsWithin: number;
}

export function createPendingWork(): PendingWork {
  const pending = new Map<Promise<void>, SayGoodbye>();
  return {
    async track(goodbye, work) {
      const done = work();
      pending.set(done, goodbye);
      try {
        await done;
      } finally {
        pending.delete(done);
      }
    },
    async drain({ answersWithin, tellsWithin }) {
      await within(answersWithin, [...pending.keys()]);
      await within(
        tellsWithin,
        [...pending.values()].map((goodbye) => goodbye()),
      );
    },
  };
}

async function within(milliseconds: number, work: readonly Promise<unknown>[]): Promise<void> {
  const enough = new AbortController();
  const timeout = delay(milliseconds, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(work), timeout]);
  enough.abort();
}
