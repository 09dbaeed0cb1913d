import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, lastDue } from "../../src/weekly-posts/weekly-post.ts";

test("a post was due last at its hour of its day, within the last week", () => {
  const time = fc.record({ day: fc.integer({ min: 0, max: 6 }), hour: fc.integer({ min: 0, max: 23 }) });
  const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(time, moments, ({ day, hour }, now) => {
      const due = lastDue({ day, hour }, now);
      expect([due.getUTCDay(), due.getUTCHours(), due.getTime() % (60 * 60 * 1000)]).toEqual([day, hour, 0]);
      const age = now.getTime() - due.getTime();
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(7 * DAY);
    }),
  );
});

test("it is due from the very moment on", () => {
  const monday = { day: 1, hour: 9 };
  expect(lastDue(monday, new Date("2026-05-04T09:00:00.000Z")).toISOString()).toBe("2026-05-04T09:00:00.000Z");
  expect(lastDue(monday, new Date("2026-05-04T08:59:59.999Z")).toISOString()).toBe("2026-04-27T09:00:00.000Z");
});
