import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openFeedback } from "../../src/feedback/open-feedback.ts";
import { type CountedRecord, type NewRecord, parseRecords, stampRecord } from "../../src/feedback/record.ts";
import { gatherRecords } from "../../src/feedback/record-batches.ts";
import { recordsInTable } from "../../src/feedback/record-table.ts";
import { fakeLogger } from "../fakes/logger.ts";
import { openTables } from "../postgres/open-tables.ts";
import { openTestDatabase, type TestDatabase } from "../postgres/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

// What PostgreSQL takes: no NUL, and no half of a surrogate pair; and now and then what columns are put together with.
const text = fc
  .tuple(fc.string({ unit: "grapheme" }), fc.constantFrom("", "", "", "\x1e"))
  .map(([given, odd]) => `?${odd}${given}`.replaceAll(/[\0\p{Surrogate}]/gu, "x"));
const common = { guild: fc.constantFrom("1", "2"), member: text };
const optional = { requiredKeys: ["type", "guild", "member", "answered", "confidence", "articles"] as const };
const record: fc.Arbitrary<NewRecord> = fc.oneof(
  fc.record(
    {
      type: fc.constant("question" as const),
      ...common,
      question: text,
      answered: fc.boolean(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      articles: fc.array(text, { maxLength: 1 }),
      channel: text,
      open: fc.boolean(),
    },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    { type: fc.constant("vote" as const), ...common, answer: text, helpful: fc.boolean(), question: text },
    { requiredKeys: ["type", "guild", "member", "answer", "helpful"] },
  ),
  fc.record(
    { type: fc.constant("request" as const), ...common, question: text, about: text },
    { requiredKeys: ["type", "guild", "member", "question"] },
  ),
  fc.record({ type: fc.constantFrom("dismissed" as const, "resolved" as const), ...common, question: text }),
);

it("a database tells of any records what a file tells of them", async () => {
  const postgres = await openTables(database);
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 30 }), async (made) => {
      const records = made.map((each) => stampRecord(each, new Date("2026-05-04T10:00:00Z")));
      const store = recordsInTable({ database: postgres, log: fakeLogger() });
      for (const each of records) await store.append(each);
      await store.close();
      const read = await gatherRecords(store.read());
      await postgres.run(`DELETE FROM ${postgres.schema}.feedback`);
      expect(read.map(counted)).toEqual(records.map(counted));
    }),
    { numRuns: 25 },
  );
  await database.remove(postgres);
});

it("rows that are no records are skipped as damaged lines are, and told to the log once", async () => {
  const postgres = await openTables(database);
  const good = {
    version: 1,
    time: "2026-05-04T10:00:00.000Z",
    guild: "1",
    member: "m",
    type: "resolved",
    question: "?",
  };
  const odd = [
    { ...good, type: "poem" },
    { ...good, time: "yesterday" },
    { ...good, guild: undefined },
    { ...good, member: undefined },
    { ...good, question: undefined },
    { ...good, type: "question", answered: "maybe" },
    { ...good, type: "vote", helpful: true },
    { ...good, type: "vote", answer: "7" },
    "a string",
    null,
  ];
  for (const each of [...odd, good])
    await postgres.run(
      `INSERT INTO ${postgres.schema}.feedback (id, recorded_at, record) VALUES (gen_random_uuid(), now(), $1::jsonb)`,
      [JSON.stringify(each)],
    );
  const lines = odd.map((each) => JSON.stringify(each)).join("\n");
  expect(parseRecords(lines)).toEqual({ records: [], damaged: odd.length });
  const log = fakeLogger();
  const feedback = await openFeedback(recordsInTable({ database: postgres, log }), log);
  expect(log.entries).toMatchObject([{ level: "warn", fields: { rows: odd.length } }]);
  expect((await gatherRecords(feedback.readRecords("1"))).map(({ type }) => type)).toEqual(["resolved"]);
  await feedback.close();
  await database.remove(postgres);
});

/** Without what is kept, and not counted. */
function counted({ ...record }: CountedRecord & { version?: number; confidence?: number }): CountedRecord {
  delete record.version;
  delete record.confidence;
  return record;
}
