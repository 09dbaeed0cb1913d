import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countRepeats } from "../../src/operations/count-repeats.ts";
import { fakeLogger } from "../fakes/logger.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const down = () => new Error("The database is down", { cause: new Error("ECONNREFUSED") });

test("an error that comes again and again is told in full once, then counted in one line a minute", () => {
  const log = fakeLogger();
  const counted = countRepeats(log);
  for (let n = 0; n < 500; n++) counted.error("The database does not answer", { error: down() });
  expect(log.entries).toHaveLength(1);
  expect(log.entries[0]?.fields["error"]).toBeInstanceOf(Error);
  vi.advanceTimersByTime(60_000);
  expect(log.entries.slice(1)).toEqual([
    {
      level: "error",
      message: "The database does not answer (the same again)",
      fields: { repeated: 499, seconds: 60 },
    },
  ]);
  counted.error("The database does not answer", { error: down() });
  expect(log.entries.at(-1)?.fields["error"]).toBeInstanceOf(Error);
});

test("one that comes once has no second line", () => {
  const log = fakeLogger();
  countRepeats(log).warn("A question could not be recorded", { error: down() });
  vi.advanceTimersByTime(120_000);
  expect(log.entries).toHaveLength(1);
});

test("every failure that a member was given an id of can be found", () => {
  const log = fakeLogger();
  const counted = countRepeats(log);
  for (const failure of ["a", "b", "c"]) counted.error("An interaction failed", { failure, error: down() });
  expect(log.entries.map(({ fields }) => fields["failure"])).toEqual(["a", "b", "c"]);
  expect(log.entries.map(({ fields }) => "error" in fields)).toEqual([true, false, false]);
});

test("other errors, other causes and lines without an error are told each", () => {
  const log = fakeLogger();
  const counted = countRepeats(log);
  counted.error("It failed", { error: down() });
  counted.error("It failed", { error: new Error("The database is down", { cause: new Error("ETIMEDOUT") }) });
  counted.warn("It failed", { error: down() });
  for (let n = 0; n < 3; n++) counted.warn("Skipped a file");
  expect(log.entries).toHaveLength(6);
});
