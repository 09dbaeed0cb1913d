import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { UserError } from "../../src/errors.ts";
import { openFeedback } from "../../src/feedback/open-feedback.ts";
import { parseRecords } from "../../src/feedback/record.ts";
import { openRecordFile } from "../../src/feedback/record-file.ts";
import { recordsInFolder } from "../../src/feedback/record-folder.ts";
import { fakeLogger } from "../fakes/logger.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-feedback-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, "feedback.jsonl");
const open = (maxBytes?: number) => {
  const log = fakeLogger();
  return openFeedback(recordsInFolder({ folder, log, ...(maxBytes === undefined ? {} : { maxBytes }) }), log);
};
const openFor180Days = (clock: { readonly now: Date }) => {
  const log = fakeLogger();
  return openFeedback(recordsInFolder({ folder, log }), log, { days: 180, now: () => clock.now });
};
const records = async () => parseRecords(await readFile(path(), "utf8")).records;
const ada = { memberId: "123456789012345678", guildId: "9" };
const vote = { ...ada, answerId: "77", helpful: true, question: "How long?" };
const place = { channelId: "5", isOpen: true };
const asked = { ...ada, place, question: "How long?", answered: true, confidence: 0.9, articles: ["a.txt"] };

describe("the feedback", () => {
  it("is on disk, a line a record, when the promise resolves", async () => {
    const feedback = await open();
    await feedback.recordQuestion(asked);
    await feedback.recordVote(vote);
    await feedback.recordRequest({ ...ada, question: "Who won?", about: "Who won?" });
    expect((await records()).map(({ type, guild }) => [type, guild])).toEqual([
      ["question", "9"],
      ["vote", "9"],
      ["request", "9"],
    ]);
  });

  it("takes no line for what is known, after a restart neither", async () => {
    for (const opening of [open, open]) {
      const feedback = await opening();
      await feedback.recordVote(vote);
      await feedback.recordRequest({ ...ada, question: "Who won?", about: "Who won?" });
    }
    expect(await records()).toHaveLength(2);
  });

  it("hashes members with a salt of this installation that only the owner can read", async () => {
    const feedback = await open();
    await feedback.recordVote(vote);
    const [record] = await records();
    expect(record?.member).toMatch(/^[\w-]{22}$/);
    expect(await readFile(path(), "utf8")).not.toContain(ada.memberId);
    expect((await stat(join(folder, "feedback.salt"))).mode & 0o777).toBe(0o600);
    await rm(join(folder, "feedback.salt"));
    await (await open()).recordVote({ ...vote, answerId: "78" });
    expect((await records())[1]?.member).not.toBe(record?.member);
  });

  it("skips a line that a crash has cut short and goes on behind it", async () => {
    await (await open()).recordVote(vote);
    await appendFile(path(), '{"version":1,"type":"vo');
    const after = await open();
    expect(await after.recordVote(vote)).toBe("known");
    await after.recordVote({ ...vote, answerId: "78" });
    expect(await records()).toHaveLength(2);
  });

  it("stays within its size by dropping the oldest, whole lines at a time", async () => {
    const feedback = await open(10_000);
    for (let n = 0; n < 200; n++) await feedback.recordVote({ ...vote, answerId: String(n) });
    const text = await readFile(path(), "utf8");
    expect(text.length).toBeLessThanOrEqual(10_000);
    const { records: kept, damaged } = parseRecords(text);
    expect(damaged).toBe(0);
    expect(kept.at(-1)).toMatchObject({ answer: "199" });
    expect(kept.length).toBeGreaterThan(10);
    expect(await feedback.recordVote({ ...vote, answerId: "199" })).toBe("known");
    expect(await feedback.recordVote({ ...vote, answerId: "0" })).toBe("stored");
  });

  it("loses nobody's votes to one member who fills it", async () => {
    const feedback = await open(10_000);
    const others = Array.from({ length: 20 }, (_, n) => ({ ...vote, memberId: `${n}`, answerId: `${n}` }));
    for (const each of others) await feedback.recordVote(each);
    for (let n = 0; n < 300; n++)
      await feedback.recordRequest({ ...ada, question: `${n} ${"x".repeat(300)}`, about: `${n}` });
    for (const reopened of [feedback, await open(10_000)]) {
      for (const each of others) expect(await reopened.recordVote(each)).toBe("known");
    }
    expect((await stat(path())).size).toBeLessThanOrEqual(10_000);
  });

  it("takes another request about the same question the next day", async () => {
    const clock = { now: new Date("2026-01-01T10:00:00Z") };
    const log = fakeLogger();
    const feedback = await openFeedback(recordsInFolder({ folder, log }), log, { now: () => clock.now });
    const request = (question: string) => feedback.recordRequest({ ...ada, question, about: "Who won?" });
    expect(await request("Who won?")).toBe("stored");
    clock.now = new Date("2026-01-02T09:59:00Z");
    expect(await request("Who won the cup?")).toBe("today");
    clock.now = new Date("2026-01-02T10:01:00Z");
    expect(await request("Who won the cup?")).toBe("stored");
    expect(await readFile(path(), "utf8")).not.toMatch(/about":"Who/);
  });

  it("lets go at its start of what was said longer ago than it may, in one step, and of nothing else", async () => {
    const clock = { now: new Date("2026-01-01T10:00:00Z") };
    const start = () => openFor180Days(clock);
    const first = await start();
    await first.recordVote(vote);
    clock.now = new Date("2026-03-01T10:00:00Z");
    await first.recordVote({ ...vote, memberId: "2" });
    clock.now = new Date("2026-07-01T09:00:00Z");
    await first.recordVote({ ...vote, memberId: "3" });
    await first.close();
    await appendFile(path(), "not a record\n");
    clock.now = new Date("2026-07-01T10:00:00Z");
    const later = await start();
    expect(await later.recordVote({ ...vote, memberId: "2" })).toBe("known");
    expect(await later.recordVote(vote)).toBe("stored");
    expect((await records()).map(({ time }) => time.slice(0, 7))).toEqual(["2026-03", "2026-07", "2026-07"]);
    expect(await readFile(path(), "utf8")).toContain("not a record");
    await later.close();
  });

  it("loses nothing to a clock that is years ahead when it starts", async () => {
    const clock = { now: new Date("2026-01-01T10:00:00Z") };
    const start = () => openFor180Days(clock);
    const first = await start();
    await first.recordVote(vote);
    await first.close();
    clock.now = new Date("2031-01-01T10:00:00Z");
    await (await start()).close();
    clock.now = new Date("2026-01-02T10:00:00Z");
    const later = await start();
    expect(await later.recordVote(vote)).toBe("known");
    await later.close();
  });

  it("lets go within an hour of what is too old where nobody has said anything since", async () => {
    const clock = { now: new Date("2026-01-01T10:00:00Z") };
    const start = () => openFor180Days(clock);
    const first = await start();
    await first.recordVote(vote);
    await first.close();
    clock.now = new Date("2027-01-01T10:00:00Z");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const later = await start();
    expect(await records()).toHaveLength(1);
    vi.advanceTimersByTime(60 * 60 * 1000);
    vi.useRealTimers();
    await expect.poll(records, { timeout: 60_000 }).toEqual([]);
    await later.close();
  });

  it("takes what it has written, and no more, where it grows too large and cannot be written anew", async () => {
    const file = `${"f".repeat(250)}.jl`;
    const dropped: string[] = [];
    const troubles: unknown[] = [];
    // Its own name is as long as a name may be: what is written beside it cannot be.
    const opened = openRecordFile({
      path: join(folder, file),
      maxBytes: 10,
      memberOf: () => "",
      onDropped: (kept) => dropped.push(kept),
      onTooLarge: (error) => troubles.push(error),
    });
    for (const line of ["the first line", "the second"]) await opened.append(line);
    expect(await readFile(join(folder, file), "utf8")).toBe("the first line\nthe second\n");
    expect(dropped).toEqual([]);
    expect(troubles).toEqual([expect.any(UserError), expect.any(UserError)]);
  });

  it("keeps no copy that a process left which was killed while it wrote the file anew", async () => {
    await (await open()).recordVote(vote);
    const [copy, other] = [`${path()}.4242-0a1b2c3d.tmp`, `${path()}.bak`];
    for (const file of [copy, other]) await writeFile(file, await readFile(path()));
    await (await open()).close();
    expect((await readdir(folder)).toSorted()).toEqual(["feedback.jsonl", "feedback.jsonl.bak", "feedback.salt"]);
    expect(await records()).toHaveLength(1);
  });

  it("knows nobody again after a restart where members are not to be known, and keeps no secret", async () => {
    const log = fakeLogger();
    const start = () => openFeedback(recordsInFolder({ folder, log }), log, { knowsMembers: false });
    const first = await start();
    expect(await first.recordVote(vote)).toBe("stored");
    expect(await first.recordVote(vote)).toBe("known");
    await first.close();
    expect(await readdir(folder)).toEqual(["feedback.jsonl"]);
    const second = await start();
    expect(await second.recordsOf(ada.memberId)).toEqual([]);
    expect(await second.recordVote(vote)).toBe("stored");
  });

  it("suggests nothing from records that do not say who could read the question", async () => {
    const old = { version: 1, time: "2025-01-01T00:00:00.000Z", guild: "9", member: "m", type: "question" };
    const record = { ...old, question: "Old?", answered: true, confidence: 0.9, articles: [] };
    await writeFile(path(), `${JSON.stringify(record)}\n`);
    const feedback = await open();
    expect(feedback.answeredQuestions("9", "5")).toEqual([]);
    expect(await records()).toHaveLength(1);
  });

  it("says what cannot be written, and counts nothing that is not on disk", async () => {
    const feedback = await open();
    // A folder where the file should be: as unwritable for root as for anybody.
    await rm(path(), { force: true });
    await mkdir(path());
    await expect(feedback.recordVote(vote)).rejects.toThrow(UserError);
    await expect(feedback.recordVote(vote)).rejects.toThrow(/feedback\.jsonl cannot be written/);
    await rm(path(), { recursive: true });
    expect(await feedback.recordVote(vote)).toBe("stored");
  });

  it("opens where nothing can be kept, and only warns", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const log = fakeLogger();
    await openFeedback(recordsInFolder({ folder: join(file, "below"), log }), log);
    expect(log.entries.map(({ level }) => level)).toContain("warn");
  });
});
