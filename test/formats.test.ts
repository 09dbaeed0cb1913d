import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { unpackBackup } from "../src/backup/archive.ts";
import { Calibration } from "../src/calibration/calibration.ts";
import { calibrationInFolder } from "../src/calibration/calibration-file.ts";
import { gatherRecords } from "../src/feedback/record-batches.ts";
import { recordsInFolder } from "../src/feedback/record-folder.ts";
import { readGrades } from "../src/known-questions/grade-record.ts";
import { readKnownQuestions } from "../src/known-questions/known-question.ts";
import { noticesInFolder } from "../src/notices/notices-file.ts";
import { postedInFolder } from "../src/posted-answers/posted-file.ts";
import { settingsInFolder } from "../src/settings/settings-file.ts";
import { weeklyPostsInFolder } from "../src/weekly-posts/weekly-file.ts";
import { fakeLogger } from "./fakes/logger.ts";

const FORMATS = join(import.meta.dirname, "fixtures", "formats");

/** A folder in which a file of an earlier version lies under the name that the program knows. */
async function folderWith(fixture: string, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-formats-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyFile(join(FORMATS, fixture), join(folder, name));
  return folder;
}

/** What opens each file that lasts, in each of its formats, and what a user would miss if it did not. */
const OPENED: Readonly<Record<string, (fixture: string) => Promise<void>>> = {
  async "feedback-1.jsonl"(fixture) {
    const log = fakeLogger();
    const store = recordsInFolder({ folder: await folderWith(fixture, "feedback.jsonl"), log });
    const records = await gatherRecords(store.read());
    expect(records.map(({ type }) => type)).toEqual(["question", "question", "vote", "request"]);
    expect(log.entries).toEqual([]);
  },
  async "calibration-2.json"(fixture) {
    const kept = await calibrationInFolder(await folderWith(fixture, "calibration.json")).read("any");
    expect(Calibration.parse(kept).thresholds).toEqual({ answer: 0.5, closest: 0.3 });
  },
  async "answered-1.json"(fixture) {
    const record = await readGrades(join(FORMATS, fixture));
    expect([...(record?.grades ?? [])]).toEqual([
      ["When are the quiet hours?", 2],
      ["Who waters the plants?", 0],
    ]);
  },
  async "questions-1.jsonl"(fixture) {
    expect(await readKnownQuestions(join(FORMATS, fixture))).toHaveLength(2);
  },
  async "servers-1.json"(fixture) {
    const settings = await settingsInFolder(await folderWith(fixture, "servers.json")).read();
    expect([...settings.keys()]).toEqual(["123456789012345678"]);
  },
  async "notices-1.json"(fixture) {
    const notices = noticesInFolder(await folderWith(fixture, "notices.json"));
    expect((await notices.of("123456789012345678")).map(({ question }) => question)).toEqual([
      "Who waters the plants?",
    ]);
  },
  async "posted-answers-1.json"(fixture) {
    const posted = postedInFolder(await folderWith(fixture, "posted-answers.json"));
    expect((await posted.all()).map(({ messageId }) => messageId)).toEqual(["123456789012345680"]);
  },
  async "weekly-posts-1.json"(fixture) {
    const weekly = weeklyPostsInFolder(await folderWith(fixture, "weekly-posts.json"));
    const claim = { guildId: "123456789012345678", claimedAt: "2026-11-30T09:00:00.000Z" };
    expect(await weekly.claim({ ...claim, due: "2026-11-23T09:00:00.000Z" })).toBe(false);
    expect(await weekly.claim({ ...claim, due: "2026-11-30T09:00:00.000Z" })).toBe(true);
  },
  async "backup-1.zip"(fixture) {
    expect(unpackBackup(await readFile(join(FORMATS, fixture)), fixture).records).toHaveLength(4);
  },
};

test.each(Object.entries(OPENED))("%s, as an earlier version wrote it, is opened", (fixture, open) => open(fixture));

test("every fixture of a format is opened by a test", async () => {
  expect((await readdir(FORMATS)).filter((name) => name !== "README.md").sort()).toEqual(Object.keys(OPENED).sort());
});
