import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Feedback } from "../../src/feedback/feedback.ts";
import { openFeedback } from "../../src/feedback/open-feedback.ts";
import { recordsInFolder } from "../../src/feedback/record-folder.ts";
import type { RecordStore } from "../../src/feedback/record-store.ts";
import { recordsInTable } from "../../src/feedback/record-table.ts";
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
