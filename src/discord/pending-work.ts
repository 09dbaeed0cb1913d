import { setTimeout as delay } from "node:timers/promises";
import type { Reply } from "../conversation/reply.ts";

/** Somebody waits for an answer: how to tell them that it will not come. */
export type Tell = (reply: Reply) => Promise<unknown>;

/** What is being answered at the moment, so that the bot does not leave without a word. */
export interface PendingWork {
  /** Runs `work`, which must not throw, and remembers until then whom to tell. */
  track(tell: Tell, work: () => Promise<void>): Promise<void>;
  /** Waits for what is being answered, and tells those who still wait after that time. Never throws. */
  drain(options: DrainOptions): Promise<void>;
}

export interface DrainOptions {
  readonly reply: Reply;
  /** Milliseconds left for answers, and then for telling. */
  readonly answersWithin: number;
  readonly tellsWithin: number;
}

export function createPendingWork(): PendingWork {
  const pending = new Map<Promise<void>, Tell>();
  return {
    async track(tell, work) {
      const done = work();
      pending.set(done, tell);
      try {
        await done;
      } finally {
        pending.delete(done);
      }
    },
    async drain({ reply, answersWithin, tellsWithin }) {
      await within(answersWithin, [...pending.keys()]);
      await within(
        tellsWithin,
        [...pending.values()].map((tell) => tell(reply)),
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
