import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Feedback } from "../../src/feedback/feedback.ts";
import { openFeedback } from "../../src/feedback/open-feedback.ts";
import { recordsInFolder } from "../../src/feedback/record-folder.ts";
import type { RecordStore } from "../../src/feedback/record-store.ts";
import { recordsInTable } from "../../src/feedback/record-table.ts";
import type { Postgres } from "../../src/postgres/queries.ts";
import { fakeFeedback } from "../fakes/feedback.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";
import { describeFeedback } from "./feedback-contract.ts";

/** Each start closes the one before and reads what is kept. */
function restarts(openStore: () => RecordStore) {
  let opened: Feedback | undefined;
  return async () => {
    await opened?.close();
    opened = await openFeedback(openStore(), fakeLogger());
    return opened;
  };
}

describeFeedback("Feedback in memory", async () => {
  const feedback = fakeFeedback();
  return { open: async () => feedback, close: async () => {} };
});

describeFeedback("Feedback in a folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footnote-feedback-"));
  return {
    open: restarts(() => recordsInFolder({ folder, log: fakeLogger() })),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describeFeedback("Feedback in PostgreSQL", async () => {
  const postgres = await openTables(database);
  return {
    open: restarts(() => recordsInTable({ database: postgres, log: fakeLogger() })),
    close: () => database.remove(postgres),
  };
});

test("what a member deletes is soon suggested by no other process of the same database either", async () => {
  const postgres = await openTables(database);
  const open = () =>
    openFeedback(recordsInTable({ database: postgres, log: fakeLogger(), lookEvery: 20 }), fakeLogger());
  const asked = {
    guildId: "9",
    place: { channelId: "5", isOpen: true },
    answered: true,
    confidence: 0.9,
    articles: [],
  };
  const one = await open();
  await one.recordQuestion({ ...asked, memberId: "1", question: "Mine?" });
  await one.recordQuestion({ ...asked, memberId: "2", question: "Theirs?" });
  await one.close();
  const [other, third] = [await open(), await open()];
  expect(other.answeredQuestions("9", "5")).toEqual(["Theirs?", "Mine?"]);
  await third.forget("1");
  expect(third.answeredQuestions("9", "5")).toEqual(["Theirs?"]);
  await expect.poll(() => other.answeredQuestions("9", "5"), { timeout: 60_000 }).toEqual(["Theirs?"]);
  for (const each of [other, third]) await each.close();
  await database.remove(postgres);
});

test("what is said while records are read anew is not forgotten", async () => {
  const postgres = await openTables(database);
  const read: Postgres["read"] = async (row, sql, values, options) => {
    const rows = await postgres.read(row, sql, values, options);
    // The page behind the last record: what is written from now on is on none.
    if (sql.includes("AS last") && isRemoving && values?.[0] !== 0) await sayMore();
    return rows;
  };
  let isRemoving = false;
  const store = recordsInTable({ database: { schema: postgres.schema, run: postgres.run, read }, log: fakeLogger() });
  const feedback = await openFeedback(store, fakeLogger());
  const vote = { guildId: "9", helpful: true, question: "How long?", answerId: "1" };
  const sayMore = async () => {
    isRemoving = false;
    await feedback.recordVote({ ...vote, memberId: "3" });
    const written = () =>
      postgres.read(z.object({ amount: z.number() }), `SELECT count(*) AS amount FROM ${postgres.schema}.feedback`);
    await expect.poll(written, { timeout: 60_000 }).toEqual([{ amount: 2 }]);
  };
  await feedback.recordVote({ ...vote, memberId: "1" });
  await feedback.recordVote({ ...vote, memberId: "2" });
  isRemoving = true;
  expect(await feedback.forget("1")).toBe(1);
  expect(isRemoving).toBe(false);
  for (const memberId of ["2", "3"]) expect(await feedback.recordVote({ ...vote, memberId })).toBe("known");
  await feedback.close();
  await database.remove(postgres);
});

test("a member who fills the database's table pushes out nobody else's votes", async () => {
  const postgres = await openTables(database);
  const open = restarts(() => recordsInTable({ database: postgres, log: fakeLogger(), maxRecords: 100 }));
  const feedback = await open();
  const vote = { guildId: "9", helpful: true, question: "How long?" };
  const others = Array.from({ length: 20 }, (_, n) => ({ ...vote, memberId: `${n}`, answerId: `${n}` }));
  for (const each of others) await feedback.recordVote(each);
  for (let n = 0; n < 300; n++) await feedback.recordVote({ ...vote, memberId: "ada", answerId: `${n}` });
  const again = await open();
  for (const each of others) expect(await again.recordVote(each)).toBe("known");
  expect(await again.recordVote({ ...vote, memberId: "ada", answerId: "0" })).toBe("stored");
  await again.close();
  await database.remove(postgres);
});
