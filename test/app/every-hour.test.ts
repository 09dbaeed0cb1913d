import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { everyHour } from "../../src/app/owners/every-hour.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-05-04T08:40:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is done every hour is done at once, at each full hour, and not after it was ended", async () => {
  const times: string[] = [];
  const stop = everyHour(async () => {
    times.push(new Date().toISOString());
  });
  await vi.advanceTimersByTimeAsync(81 * 60 * 1000);
  expect(times.map((time) => time.slice(11, 16))).toEqual(["08:40", "09:00", "10:00"]);
  stop();
  await vi.advanceTimersByTimeAsync(120 * 60 * 1000);
  expect(times).toHaveLength(3);
});
