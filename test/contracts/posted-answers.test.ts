import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  MOST_POSTED,
  type PostedAnswerStore,
  postedExcerptOf,
  stillSays,
} from "../../src/posted-answers/posted-answer.ts";
import { postedInFolder } from "../../src/posted-answers/posted-file.ts";
import { postedInTable } from "../../src/posted-answers/posted-table.ts";
import { fakePosted } from "../fakes/posted.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";

const TEXT = "Oil the lamp daily. The wick burns for an hour.";
const answer = {
  guildId: "1",
  channelId: "5",
  messageId: "9",
  time: "2026-05-01T12:00:00.000Z",
  excerpts: [postedExcerptOf("lamp.md", TEXT, 0, 19)],
};

interface Opened {
  /** The store as another start finds it. */
  open(): PostedAnswerStore;
  close(): Promise<void>;
}

/** What every place for posted answers must do. */
function describePosted(name: string, openPlace: () => Promise<Opened>): void {
  describe(name, () => {
    let place: Opened;
    beforeEach(async () => {
      place = await openPlace();
    });
    afterEach(() => place.close());

    it("keeps each message once, after a restart too, until it is removed", async () => {
      await place.open().add(answer);
      const other = { ...answer, messageId: "10", excerpts: [] };
      await place.open().add(other);
      await place.open().add(answer);
      expect(await place.open().all()).toEqual([other, answer]);
      await place.open().remove("10");
      await place.open().remove("11");
      expect(await place.open().all()).toEqual([answer]);
    });

    it("forgets what was posted long ago", async () => {
      const store = place.open();
      await store.add(answer);
      await store.add({ ...answer, messageId: "10", time: "2026-05-02T12:00:00.000Z" });
      await store.removeBefore("2026-05-02T00:00:00.000Z");
      expect((await place.open().all()).map(({ messageId }) => messageId)).toEqual(["10"]);
    });

    it("keeps all that arrive together", async () => {
      const store = place.open();
      const ids = ["10", "11", "12", "13"];
      await Promise.all(ids.map((messageId) => store.add({ ...answer, messageId })));
      expect((await store.all()).map(({ messageId }) => messageId).sort()).toEqual(ids);
    });
  });
}

describePosted("Posted answers in a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-posted-"));
  return { open: () => postedInFolder(folder), close: () => rm(folder, { recursive: true, force: true }) };
});

describe("In a database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  describePosted("posted answers in a table", async () => {
    const tables = await openTables(database);
    return { open: () => postedInTable(tables), close: () => database.remove(tables) };
  });
});

describePosted("Posted answers in memory", async () => {
  const store = fakePosted();
  return { open: () => store, close: async () => {} };
});

describe("A file of posted answers", () => {
  it("keeps the newest, and counts as empty when it is damaged", async () => {
    const folder = await mkdtemp(join(tmpdir(), "footnote-posted-"));
    const path = join(folder, "posted-answers.json");
    const answers = Array.from({ length: MOST_POSTED }, (_, n) => ({ ...answer, messageId: `m${n}` }));
    await writeFile(path, JSON.stringify({ format: 1, answers }));
    const store = postedInFolder(folder);
    await store.add(answer);
    const kept = await store.all();
    expect([kept.length, kept[0]?.messageId, kept.at(-1)?.messageId]).toEqual([MOST_POSTED, "m1", "9"]);
    await rm(folder, { recursive: true, force: true });
  });
});

describe("A posted excerpt", () => {
  const textParts = fc.string({ unit: "grapheme", minLength: 1 });

  it("is found in its article, wherever it has moved to", () => {
    fc.assert(
      fc.property(textParts, textParts, textParts, textParts, (before, quoted, after, added) => {
        const excerpt = postedExcerptOf("a.md", before + quoted + after, before.length, before.length + quoted.length);
        expect(stillSays(before + quoted + after, excerpt)).toBe(true);
        expect(stillSays(added + before + quoted + after, excerpt)).toBe(true);
        expect(stillSays(quoted, excerpt)).toBe(true);
      }),
    );
  });

  it("is missed when a letter of it is another", () => {
    const excerpt = postedExcerptOf("a.md", TEXT, 20, TEXT.length);
    expect(stillSays(TEXT.replace("hour", "Hour"), excerpt)).toBe(false);
    expect(stillSays(TEXT.replace("Oil", "Fill"), excerpt)).toBe(true);
    expect(stillSays("", excerpt)).toBe(false);
  });
});
