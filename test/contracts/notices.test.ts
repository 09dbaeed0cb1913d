import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MOST_OF_A_MEMBER, type NoticeStore } from "../../src/notices/notice.ts";
import { noticesInFolder } from "../../src/notices/notices-file.ts";
import { noticesInTable } from "../../src/notices/notices-table.ts";
import { fakeNotices } from "../fakes/notices.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";

interface Opened {
  /** The store as another start finds it. */
  open(): NoticeStore;
  close(): Promise<void>;
}

/** What every place for notices must do. */
function describeNotices(name: string, openPlace: () => Promise<Opened>): void {
  describe(name, () => {
    const notice = { guildId: "1", channelId: "5", memberId: "7", question: "Which oil?" };
    let place: Opened;
    beforeEach(async () => {
      place = await openPlace();
    });
    afterEach(() => place.close());

    it("keeps who wants to be told, once, after a restart too", async () => {
      await place.open().add(notice);
      await place.open().add({ ...notice, channelId: "6" });
      await place.open().add({ ...notice, guildId: "2" });
      await place.open().add({ ...notice, memberId: "8" });
      expect(await place.open().of("1")).toEqual([
        { ...notice, channelId: "6" },
        { ...notice, memberId: "8" },
      ]);
      expect(await place.open().ofMember("7")).toHaveLength(2);
      expect(await place.open().of("3")).toEqual([]);
      expect(await place.open().all()).toHaveLength(3);
    });

    it("keeps nothing of a notice that is removed, or of a member that is forgotten", async () => {
      const store = place.open();
      for (const memberId of ["7", "8"]) await store.add({ ...notice, memberId });
      await store.add({ ...notice, question: "What burns?" });
      await store.remove(notice);
      expect((await store.of("1")).map(({ memberId, question }) => [memberId, question])).toEqual([
        ["8", "Which oil?"],
        ["7", "What burns?"],
      ]);
      await store.forget("7");
      expect(await place.open().ofMember("7")).toEqual([]);
      expect(await place.open().ofMember("8")).toHaveLength(1);
    });

    it("keeps the newest of a member that asks for many, and all that arrive together", async () => {
      const store = place.open();
      await store.add({ ...notice, memberId: "8" });
      await Promise.all(
        Array.from({ length: MOST_OF_A_MEMBER }, (_, n) => store.add({ ...notice, question: `Question ${n}` })),
      );
      expect(await store.ofMember("7")).toHaveLength(MOST_OF_A_MEMBER);
      await store.add({ ...notice, question: "The last?" });
      const kept = (await store.ofMember("7")).map(({ question }) => question);
      expect(kept).toHaveLength(MOST_OF_A_MEMBER);
      expect(kept.at(-1)).toBe("The last?");
      expect(await store.ofMember("8")).toHaveLength(1);
    });
  });
}

describeNotices("Notices in a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-notices-"));
  return { open: () => noticesInFolder(folder), close: () => rm(folder, { recursive: true, force: true }) };
});

describe("In a database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  describeNotices("notices in a table", async () => {
    const tables = await openTables(database);
    return { open: () => noticesInTable(tables), close: () => database.remove(tables) };
  });
});

describeNotices("Notices in memory", async () => {
  const store = fakeNotices();
  return { open: () => store, close: async () => {} };
});
