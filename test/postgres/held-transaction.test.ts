import { expect, it } from "vitest";
import type { z } from "zod";
import { lockThroughPooler } from "../../src/postgres/held-transaction.ts";
import type { Connection } from "../../src/postgres/queries.ts";

/** A connection that has every lock it tries to take, and on whose end nobody is told anything. */
class SilentConnection implements Connection {
  readonly ran: string[] = [];
  isEnded = false;
  isHeld = true;

  async read<T>(row: z.ZodType<T>): Promise<T[]> {
    return [row.parse({ locked: true, held: this.isHeld, pid: 1, transaction: "1/1" })];
  }
  async run(sql: string): Promise<number> {
    this.ran.push(sql);
    return 0;
  }
  onNotice(): void {}
  onEnd(): void {}
  async end(): Promise<void> {
    this.isEnded = true;
  }
}

const numbers = { lock: "1", statement: "2" };

it("changes nothing once the transaction that held the lock is gone, though nobody has told of that", async () => {
  const holding = new SilentConnection();
  const working = new SilentConnection();
  const lock = await lockThroughPooler(holding, "BEGIN", numbers, async () => working);
  await lock?.once((queries) => queries.run("first"));
  working.isHeld = false;
  await expect(lock?.once((queries) => queries.run("second"))).rejects.toThrow("is gone");
  expect(working.ran.slice(-4)).toEqual(["first", "COMMIT", "BEGIN", "ROLLBACK"]);
  expect(holding.isEnded).toBe(true);
});

it("runs one transaction after the other, since one within another would end it", async () => {
  const working = new SilentConnection();
  const lock = await lockThroughPooler(new SilentConnection(), "BEGIN", numbers, async () => working);
  await Promise.all(["first", "second"].map((sql) => lock?.once((queries) => queries.run(sql))));
  expect(working.ran.slice(-6)).toEqual(["BEGIN", "first", "COMMIT", "BEGIN", "second", "COMMIT"]);
});
