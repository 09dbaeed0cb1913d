import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readSources } from "../../src/sources/read-sources.ts";
import { scheduleSources } from "../../src/sources/schedule-sources.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { makeFolder } from "./sources-folder.ts";

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-03-01T03:50:30"), toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const LIST = `
guide:
  git: https://example.org/guide.git
  schedule: "0 4 * * *"
faq:
  pages: [https://example.org/faq]
  schedule: "0 4,5 * * *"
rare:
  pages: [https://example.org/rare]
`;

async function schedule(list: string, given: Partial<Parameters<typeof scheduleSources>[0]> = {}) {
  const path = join(await makeFolder(), "sources.yaml");
  await writeFile(path, list);
  const log = fakeLogger();
  const synced: string[] = [];
  const stop = await scheduleSources({
    path,
    read: () => readSources({ path, isRequired: false }),
    isNew: async () => false,
    sync: async (name) => {
      synced.push(name);
    },
    log,
    every: 20,
    ...given,
  });
  return { path, log, synced, stop };
}

test("each source is fetched when its schedule says so, and one without a schedule never", async () => {
  const { synced, stop } = await schedule(LIST);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(synced).toEqual([]);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(synced.sort()).toEqual(["faq", "guide"]);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(synced).toHaveLength(3);
  await stop();
  await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
  expect(synced).toHaveLength(3);
});

test("what was never fetched is not waited for, and what fails once is tried the next time", async () => {
  let tries = 0;
  const { log, stop } = await schedule(LIST, {
    isNew: async (name) => name === "guide",
    sync: async () => {
      tries += 1;
      throw new UserError("The server is away.");
    },
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(tries).toBe(1);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(tries).toBe(3);
  expect(log.entries.filter(({ level }) => level === "error")).toHaveLength(3);
  await stop();
});

test("a list that changes is followed, and one that cannot be used changes nothing", async () => {
  const { path, log, synced, stop } = await schedule(LIST);
  vi.useRealTimers();
  await writeFile(path, "guide:\n  git: nonsense\n");
  await expect
    .poll(() => log.entries.some(({ message }) => message.includes("sources.yaml line 2: git of guide")))
    .toBe(true);
  await writeFile(path, "new:\n  pages: [https://example.org/new]\n");
  await expect
    .poll(() => log.entries.filter(({ message }) => message.startsWith("Sources are fetched")).length)
    .toBe(2);
  await stop();
  expect(synced).toEqual([]);
});

test("without a list nothing is fetched and nothing said", async () => {
  const { log, stop } = await schedule("");
  expect(log.entries).toEqual([]);
  await stop();
});
