import { expect, test } from "vitest";
import type { z } from "zod";
import { UserError } from "../../src/errors.ts";
import { followRemovals } from "../../src/feedback/removals.ts";

/** A database with nothing but the sequence of removals, which may be out of reach. */
function fakeDatabase() {
  const sequence = { number: 0, isGone: false };
  return {
    sequence,
    schema: "s",
    async read<T>(row: z.ZodType<T>, sql: string): Promise<T[]> {
      if (sequence.isGone) throw new UserError("The database is out of reach.");
      if (sql.includes("nextval")) sequence.number += 1;
      return [row.parse({ number: sequence.number })];
    },
  };
}

/** Follows removals in it; `done` has what came of that. */
function follow(database: ReturnType<typeof fakeDatabase>) {
  const done = { recounted: 0, troubles: 0, failuresToCome: 0 };
  const removals = followRemovals({
    database,
    async recount() {
      if (done.failuresToCome === 0) done.recounted += 1;
      else {
        done.failuresToCome -= 1;
        throw new UserError("The database is out of reach.");
      }
    },
    lookEvery: 1,
    onTrouble: () => {
      done.troubles += 1;
    },
  });
  return { removals, done };
}

const PATIENCE = { timeout: 60_000 };

test("what another process removed is counted anew until that succeeds, and then no more", async () => {
  const database = fakeDatabase();
  database.sequence.number = 7;
  const { removals, done } = follow(database);
  await removals.begin();
  done.failuresToCome = 1;
  database.sequence.number = 8;
  await expect.poll(() => done.recounted, PATIENCE).toBe(1);
  expect(done.troubles).toBe(1);
  database.sequence.number = 9;
  await expect.poll(() => done.recounted, PATIENCE).toBe(2);
  removals.end();
});

test("a removal that could not be told is told as soon as the database is back", async () => {
  const database = fakeDatabase();
  const { removals, done } = follow(database);
  await removals.begin();
  database.sequence.isGone = true;
  await expect(removals.tell()).rejects.toThrow(UserError);
  expect(done.recounted).toBe(0);
  database.sequence.isGone = false;
  await expect.poll(() => [database.sequence.number, done.recounted], PATIENCE).toEqual([1, 1]);
  removals.end();
});
