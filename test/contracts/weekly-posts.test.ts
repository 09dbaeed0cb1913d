import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { weeklyPostsInFolder } from "../../src/weekly-posts/weekly-file.ts";
import type { WeeklyPostStore } from "../../src/weekly-posts/weekly-post.ts";
import { weeklyPostsInTable } from "../../src/weekly-posts/weekly-table.ts";
import { fakeWeeklyPosts } from "../fakes/weekly-posts.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";

const claim = { guildId: "1", due: "2026-05-04T09:00:00.000Z" };
const next = { guildId: "1", due: "2026-05-11T09:00:00.000Z" };

interface Opened {
  /** The store as another start finds it. */
  open(): WeeklyPostStore;
  close(): Promise<void>;
}

/** What every place for weekly posts must do. */
function describeWeeklyPosts(name: string, openPlace: () => Promise<Opened>): void {
  describe(name, () => {
    let place: Opened;
    beforeEach(async () => {
      place = await openPlace();
    });
    afterEach(() => place.close());

    it("gives nothing of a server that it does not know, and each later post to one alone, after a restart too", async () => {
      expect(await place.open().claim(claim)).toBe(false);
      expect(await place.open().claim(next)).toBe(true);
      expect(await place.open().claim(next)).toBe(false);
      expect(await place.open().claim(claim)).toBe(false);
      expect(await place.open().claim({ ...next, guildId: "2" })).toBe(false);
    });

    it("gives it to one of those that ask at once", async () => {
      const store = place.open();
      await store.claim(claim);
      const given = await Promise.all(Array.from({ length: 8 }, () => store.claim(next)));
      expect(given.filter(Boolean)).toHaveLength(1);
    });

    it("gives again what was given back, and nothing else", async () => {
      const store = place.open();
      await store.claim(claim);
      await store.claim(next);
      await store.release(claim);
      expect(await store.claim(next)).toBe(false);
      await store.release(next);
      expect(await place.open().claim(claim)).toBe(false);
      expect(await place.open().claim(next)).toBe(true);
    });
  });
}

describeWeeklyPosts("Weekly posts in a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-weekly-"));
  return { open: () => weeklyPostsInFolder(folder), close: () => rm(folder, { recursive: true, force: true }) };
});

describeWeeklyPosts("Weekly posts in memory", async () => {
  const store = fakeWeeklyPosts();
  return { open: () => store, close: async () => {} };
});

describe("In a database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  describeWeeklyPosts("weekly posts in a table", async () => {
    const tables = await openTables(database);
    return { open: () => weeklyPostsInTable(tables), close: () => database.remove(tables) };
  });
});

it("a damaged file of weekly posts counts as empty, and is whole again after the next post", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-weekly-"));
  const path = join(folder, "weekly-posts.json");
  await writeFile(path, '{"format":1,"claims":[{"guildId":1}]}');
  expect(await weeklyPostsInFolder(folder).claim(claim)).toBe(false);
  expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ format: 1, claims: [claim] });
  await rm(folder, { recursive: true, force: true });
});
