import fc from "fast-check";
import { expect, it } from "vitest";
import { fairLevel } from "../../src/feedback/fair-level.ts";

const amounts = fc.array(fc.nat(1000), { maxLength: 30 });
const kept = (all: readonly number[], level: number) => all.map((amount) => Math.min(amount, level));
const sum = (all: readonly number[]) => all.reduce((total, amount) => total + amount, 0);

it("lets everybody keep everything where there is room", () => {
  fc.assert(
    fc.property(amounts, (all) => {
      expect(fairLevel(all, sum(all))).toBe(Number.POSITIVE_INFINITY);
    }),
  );
});

it("never keeps more than there is room for, and wastes less than one a member", () => {
  fc.assert(
    fc.property(amounts, fc.nat(5000), (all, room) => {
      const total = sum(kept(all, fairLevel(all, room)));
      expect(total).toBeLessThanOrEqual(room);
      if (sum(all) > room) expect(total).toBeGreaterThan(room - Math.max(1, all.length));
    }),
  );
});

it("takes from nobody who has less than an equal part", () => {
  expect(fairLevel([10, 10, 10, 1000], 100)).toBe(70);
  expect(fairLevel([0, 50, 50], 60)).toBe(30);
});
