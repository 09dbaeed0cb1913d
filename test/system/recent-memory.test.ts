import { describe, expect, it } from "vitest";
import { RecentMemory } from "../../src/system/recent-memory.ts";

describe("A memory of what was met last", () => {
  it("keeps what is met again and forgets the rest", () => {
    const memory = new RecentMemory<number, string>(3);
    for (let number = 0; number < 20; number += 1) {
      memory.set(number, `${number}`);
      expect(memory.get(0)).toBe("0");
    }
    expect(memory.get(5)).toBeUndefined();
    expect(memory.get(19)).toBe("19");
  });

  it("holds large entries no more than twice over", () => {
    const memory = new RecentMemory<number, string>(100, (text) => text.length);
    const entries = Array.from({ length: 50 }, (_, number) => number);
    for (const number of entries) memory.set(number, "x".repeat(30));
    expect(entries.filter((number) => memory.get(number) !== undefined).length).toBeLessThanOrEqual(8);
    expect(memory.get(49)).toHaveLength(30);
  });
});
