import { expect, it } from "vitest";
import { hideFailures } from "../../src/app/served-store.ts";
import { UserError } from "../../src/errors.ts";
import type { LiveStore } from "../../src/store/live-store.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { MemoryStore } from "../fakes/memory-store.ts";

const live: LiveStore = {
  use: (work) => work(new MemoryStore("gen-1", [])),
  refresh: async () => {},
  close: async () => {},
};

it("tells members only that they may ask again, and the operator why", async () => {
  const log = fakeLogger();
  const cause = new UserError("PostgreSQL cannot be used: it is out of memory.");
  const failing = hideFailures(live, log).use(() => Promise.reject(cause));
  await expect(failing).rejects.toThrow("The articles cannot be reached at the moment: please ask again in a minute.");
  expect(log.entries).toEqual([{ level: "error", message: "The database does not answer", fields: { error: cause } }]);
});

it("leaves faults of our own and answers as they are", async () => {
  const log = fakeLogger();
  const store = hideFailures(live, log);
  await expect(store.use(() => Promise.reject(new TypeError("x is undefined")))).rejects.toThrow(TypeError);
  expect(await store.use(async ({ generation }) => generation)).toBe("gen-1");
  expect(log.entries).toEqual([]);
});
