import { z } from "zod";
import type { Migration } from "../postgres/migrate.ts";
import type { Reads } from "../postgres/queries.ts";

/** Counts removals, so that each process sees that there was one. */
export const createRemovals: Migration = (queries, schema) =>
  queries.run(`CREATE SEQUENCE ${schema}.feedback_removals`);

export interface RemovalsOptions {
  readonly database: Reads & { readonly schema: string };
  /** Reads anew what is left, where removed records may still be in memory. */
  recount(): Promise<void>;
  /** Milliseconds between looks at whether another process has removed records. */
  readonly lookEvery: number;
  /** Called when a look fails: the next one comes. */
  onTrouble(error: unknown): void;
}

/** What is removed from the records of a database, by whichever process, and so has to go from the memory of each. */
export interface Removals {
  /** Takes what is kept now for known, and looks from then on. */
  begin(): Promise<void>;
  /** Tells that records were removed: here now, and other processes when they look next. What fails is done at the next look. */
  tell(): Promise<void>;
  end(): void;
}

export function followRemovals({ database, recount, lookEvery, onTrouble }: RemovalsOptions): Removals {
  const sequence = `${database.schema}.feedback_removals`;
  /** The last removal that memory is without. */
  let known = 0;
  let isUntold = false;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  async function tell(): Promise<void> {
    isUntold = true;
    const last = await readNumber(`SELECT nextval('${sequence}') AS number`);
    isUntold = false;
    await recount();
    known = last;
  }

  async function look(): Promise<void> {
    if (isUntold) return tell();
    const last = await readLast();
    if (last === known) return;
    await recount();
    known = last;
  }

  /** Never rejects. Nothing happens while the look before has not ended. */
  async function lookAgain(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    await look().catch(onTrouble);
    isLooking = false;
  }

  // A sequence that was never used says its first value, too.
  const readLast = () => readNumber(`SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS number FROM ${sequence}`);

  async function readNumber(sql: string): Promise<number> {
    const [row] = await database.read(z.object({ number: z.number() }), sql);
    return row?.number ?? 0;
  }

  return {
    async begin() {
      known = await readLast();
      timer = setInterval(() => void lookAgain(), lookEvery).unref();
    },
    tell,
    end: () => clearInterval(timer),
  };
}
