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

const claim = { guildId: "1", due: "2026-05-04T09:00:00.000Z", claimedAt: "2026-05-04T09:00:01.000Z" };
const next = { guildId: "1", due: "2026-05-11T09:00:00.000Z", claimedAt: "2026-05-11T09:00:01.000Z" };
const at = (claimedAt: string) => ({ ...next, claimedAt: `2026-05-11T${claimedAt}Z` });

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

    it("gives again what was claimed and not posted, once the time for it is over, to one alone", async () => {
      const store = place.open();
      await store.claim(claim);
      expect(await store.claim(at("09:00:00.000"))).toBe(true);
      expect(await store.claim(at("09:09:00.000"))).toBe(false);
      const given = await Promise.all([store.claim(at("09:11:00.000")), store.claim(at("09:11:01.000"))]);
      expect(given.toSorted()).toEqual([false, true]);
    });

    it("never gives again what was posted, nor lets a claim that is over settle the one after it", async () => {
      const store = place.open();
      await store.claim(claim);
      const [killed, second] = [at("09:00:00.000"), at("10:00:00.000")];
      expect([await store.claim(killed), await store.claim(second)]).toEqual([true, true]);
      await store.confirm(killed);
      await store.release(killed);
      expect(await store.all()).toEqual([second]);
      await store.confirm(second);
      expect(await store.all()).toEqual([{ guildId: "1", due: next.due }]);
      expect(await store.claim(at("23:00:00.000"))).toBe(false);
    });

    it("forgets a post that cannot have been due yet: the clock was wrong", async () => {
      const store = place.open();
      await store.claim(claim);
      const wrong = { ...claim, due: "2031-05-05T09:00:00.000Z", claimedAt: "2031-05-05T09:00:01.000Z" };
      expect(await store.claim(wrong)).toBe(true);
      expect(await store.claim(next)).toBe(false);
      const later = { ...next, due: "2026-05-18T09:00:00.000Z", claimedAt: "2026-05-18T09:00:01.000Z" };
      expect(await store.claim(later)).toBe(true);
    });

    it("gives it again when the clock was set back since it was claimed", async () => {
      const store = place.open();
      await store.claim(claim);
      expect(await store.claim(at("23:00:00.000"))).toBe(true);
      expect(await store.claim(at("10:00:00.000"))).toBe(true);
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

it("a damaged file of weekly posts is refused, not written over, and gives no post", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-weekly-"));
  const path = join(folder, "weekly-posts.json");
  const damaged = '{"format":1,"claims":[{"guildId":1}]}';
  await writeFile(path, damaged);
  await expect(weeklyPostsInFolder(folder).claim(claim)).rejects.toThrow(/weekly-posts\.json is damaged: mend it/);
  expect(await readFile(path, "utf8")).toBe(damaged);
  await rm(folder, { recursive: true, force: true });
});
