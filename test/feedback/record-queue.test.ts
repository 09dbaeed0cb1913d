import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { createRecordQueue } from "../../src/feedback/record-queue.ts";

const down = new UserError("The database cannot be reached.");

/** A database of which the test decides what becomes of each write. */
function fakeTable(refuse: (batch: readonly string[]) => Error | undefined) {
  const written: string[] = [];
  const told = { troubles: 0, lost: 0 };
  let writes = 0;
  const queue = createRecordQueue<string>({
    firstPause: 1,
    async write(batch) {
      writes += 1;
      // As a network does, it takes its time.
      await new Promise((resolve) => setImmediate(resolve));
      const refusal = refuse(batch);
      if (refusal) throw refusal;
      written.push(...batch);
    },
    onTrouble: () => {
      told.troubles += 1;
    },
    onLost: (records) => {
      told.lost += records;
    },
  });
  return { queue, written, told, writes: () => writes };
}

describe("the queue of records", () => {
  it("writes what comes meanwhile in one go, in order, and lets nobody wait", async () => {
    const { queue, written, writes } = fakeTable(() => undefined);
    const records = Array.from({ length: 100 }, (_, n) => `${n}`);
    for (const record of records) queue.push(record);
    expect(written).toEqual([]);
    await queue.drain(1000);
    expect(written).toEqual(records);
    expect(writes()).toBe(2);
  });

  it("tries again until the database is back, and tells of it once", async () => {
    let failures = 4;
    const { queue, written, told } = fakeTable(() => (failures-- > 0 ? down : undefined));
    queue.push("a");
    await expect.poll(() => written).toEqual(["a"]);
    expect(told).toEqual({ troubles: 1, lost: 0 });
  });

  it("gives up the record that the database will never take, and no other", async () => {
    const { queue, written, told } = fakeTable((batch) => (batch.includes("bad") ? new Error("no") : undefined));
    for (const record of ["a", "bad", "b", "c"]) queue.push(record);
    await queue.drain(1000);
    queue.push("d");
    expect(told).toEqual({ troubles: 0, lost: 1 });
    await expect.poll(() => written).toEqual(["a", "b", "c", "d"]);
  });

  it("refuses more than memory can hold, and takes records again when there is room", async () => {
    let isDown = true;
    const { queue, written } = fakeTable(() => (isDown ? down : undefined));
    for (let n = 0; n < 20_000; n++) queue.push(`${n}`);
    expect(() => queue.push("too many")).toThrow(UserError);
    isDown = false;
    await expect.poll(() => written.length).toBe(20_000);
    queue.push("last");
    await expect.poll(() => written.at(-1)).toBe("last");
  });

  it("tries once more at the end, and says how many were lost", async () => {
    const { queue, told } = fakeTable(() => down);
    queue.push("a");
    queue.push("b");
    await queue.drain(1000);
    expect(told.lost).toBe(2);
  });
});
