import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { KeptPlace } from "../../src/backup/backup.ts";
import { keptInDatabase } from "../../src/backup/kept-in-database.ts";
import { keptInFolder } from "../../src/backup/kept-in-folder.ts";
import { openFeedback } from "../../src/feedback/open-feedback.ts";
import { recordsInFolder } from "../../src/feedback/record-folder.ts";
import type { RecordStore } from "../../src/feedback/record-store.ts";
import { recordsInTable } from "../../src/feedback/record-table.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";

interface Place {
  readonly kept: KeptPlace;
  readonly records: () => RecordStore;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const log = fakeLogger();
const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  async files() {
    const folder = await mkdtemp(join(tmpdir(), "footnote-kept-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    return { kept: keptInFolder(folder), records: () => recordsInFolder({ folder, log }) };
  },
  async "a database"() {
    const postgres = await openTables(database);
    onTestFinished(() => database.remove(postgres));
    return { kept: keptInDatabase(postgres), records: () => recordsInTable({ database: postgres, log }) };
  },
};

const NOTHING = { records: [], settings: {}, servers: {}, notices: [], posted: [] };
const MODEL = "ab".repeat(32);
const calibration = { format: 2, model: MODEL, weights: "cd".repeat(32), questions: 9, scale: 1, bias: 0 };
const notice = { guildId: "1", channelId: "5", memberId: "7", question: "Who lit the lamp?" };
const notices = [notice, { ...notice, memberId: "8" }];
const excerpt = { article: "lighthouse.txt", start: 0, length: 9, head: "The lamp.", fingerprint: "ab" };
const posted = [
  { guildId: "1", channelId: "5", messageId: "9", time: "2026-05-01T12:00:00.000Z", excerpts: [excerpt] },
];
const vote = { memberId: "7", guildId: "1", answerId: "100", question: "Who lit the lamp?" };

/** Members vote and ask; then the process ends. */
async function live({ records }: Place): Promise<void> {
  const feedback = await openFeedback(records(), log);
  await feedback.recordVote({ ...vote, helpful: true });
  await feedback.recordQuestion({
    memberId: "7",
    guildId: "1",
    place: { channelId: "5", isOpen: true },
    question: "Who lit \u0000 the \ud800 lamp?",
    answered: true,
    confidence: 0.9,
    articles: ["lighthouse.txt"],
  });
  await feedback.close();
}

describe.each(Object.keys(PLACES))("out of %s", (from) => {
  test.each(Object.keys(PLACES))(
    "into %s, everything that people said moves, and members are recognised",
    async (to) => {
      const [source, target] = [await PLACES[from]?.(), await PLACES[to]?.()];
      if (source === undefined || target === undefined) throw new Error("There is no such place");
      await live(source);
      const read = await source.kept.read();
      const servers = { "1": { excerpts: 2 }, "2": {} };
      const moved = {
        ...read,
        servers,
        notices,
        posted,
        settings: { ...read.settings, [`calibration ${MODEL}`]: calibration },
      };
      await target.kept.replace(moved);
      const feedback = await openFeedback(target.records(), log);
      onTestFinished(() => feedback.close());
      expect(await feedback.recordVote({ ...vote, helpful: true })).toBe("known");
      expect(feedback.answeredQuestions("1", "5")).toHaveLength(1);
      const found = await target.kept.read();
      expect(found.records.length).toBe(2);
      expect(found.settings).toEqual(moved.settings);
      expect(found.servers).toEqual(servers);
      expect(found.notices).toEqual(notices);
      expect(found.posted).toEqual(posted);
    },
  );

  test("a second move takes the place of the first", async () => {
    const place = await PLACES[from]?.();
    if (place === undefined) throw new Error("There is no such place");
    await live(place);
    await place.kept.replace(NOTHING);
    expect(await place.kept.read()).toEqual(NOTHING);
  });
});

test("a line that is being written is not taken, and the ones before it are", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "feedback.jsonl");
  await live({ kept: keptInFolder(folder), records: () => recordsInFolder({ folder, log }) });
  const before = (await readFile(file, "utf8")).trimEnd().split("\n");
  await appendFile(file, '{"version":1,"type":"vo');
  expect((await keptInFolder(folder).read()).records).toEqual(before);
});

test("a damaged file is no empty one: it is named, and replaced by what was backed up", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const kept = keptInFolder(folder);
  for (const name of ["servers.json", "notices.json", "posted-answers.json", "calibration.json"]) {
    await writeFile(join(folder, name), '{"format":1,');
    await expect(kept.read()).rejects.toThrow(`${name} is damaged: mend it`);
    await kept.replace(NOTHING);
    expect(await kept.read()).toEqual(NOTHING);
  }
});

test("what cannot be written whole leaves what was there before, and nothing beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const kept = keptInFolder(folder);
  await live({ kept, records: () => recordsInFolder({ folder, log }) });
  const before = await kept.read();
  // A folder where the last file is written to: as a disk that is full by then, for root, too.
  await mkdir(join(folder, "feedback.jsonl.restored.tmp"));
  const other = { ...before, settings: { "feedback salt": "another" }, notices, posted };
  await expect(kept.replace(other)).rejects.toThrow(/feedback\.jsonl cannot be written: check the folder/);
  await rm(join(folder, "feedback.jsonl.restored.tmp"), { recursive: true });
  expect(await kept.read()).toEqual(before);
  expect((await readdir(folder)).toSorted()).toEqual(["feedback.jsonl", "feedback.salt"]);
});

test("a folder that cannot be made is said to be what cannot be written", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "file"), "");
  const replaced = keptInFolder(join(folder, "file", "below")).replace(NOTHING);
  await expect(replaced).rejects.toThrow(/cannot be written: check the folder's permissions and the disk\./);
});

test("a setting that no file is known for changes nothing", async () => {
  const place = await PLACES["files"]?.();
  if (place === undefined) throw new Error("There is no such place");
  await live(place);
  const before = await place.kept.read();
  await expect(place.kept.replace({ ...NOTHING, settings: { colour: "blue" } })).rejects.toThrow('"colour"');
  expect(await place.kept.read()).toEqual(before);
});
