import { describe, expect, it } from "vitest";
import { readAhead } from "../../src/indexing/read-ahead.ts";

describe("Reading ahead", () => {
  it("gives every item with its content, in order, whatever is read first", async () => {
    const items = Array.from({ length: 20 }, (_, number) => number);
    const read = async (number: number) => {
      await new Promise((resolve) => setTimeout(resolve, (7 * number) % 5));
      return `content ${number}`;
    };
    const found = [];
    for await (const pair of readAhead(items, read)) found.push(pair);
    expect(found).toEqual(items.map((number) => [number, `content ${number}`]));
  });

  it("holds only a few contents at a time, and reads each item once", async () => {
    const reads: number[] = [];
    let used = 0;
    for await (const _ of readAhead([1, 2, 3, 4, 5, 6, 7, 8, 9], async (number) => reads.push(number))) {
      used += 1;
      expect(reads.length).toBeLessThanOrEqual(used + 4);
    }
    expect(reads).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("passes on what a read throws when its turn comes", async () => {
    const read = async (number: number) => {
      if (number === 3) throw new Error("unreadable");
      return number;
    };
    const found: number[] = [];
    const reading = (async () => {
      for await (const [number] of readAhead([1, 2, 3, 4], read)) found.push(number);
    })();
    await expect(reading).rejects.toThrow("unreadable");
    expect(found).toEqual([1, 2]);
  });
});
