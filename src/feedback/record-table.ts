import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Logger } from "../operations/logging.ts";
import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import { openSettingsTable } from "../postgres/settings-table.ts";
import { fairLevel } from "./fair-level.ts";
import { readTable } from "./read-table.ts";
import { type CountedRecord, type FeedbackRecord, feedbackRecord } from "./record.ts";
import { gatherRecords } from "./record-batches.ts";
import { createRecordQueue } from "./record-queue.ts";
import type { RecordStore, Wanted } from "./record-store.ts";
import { followRemovals } from "./removals.ts";

export interface RecordTableOptions {
  readonly database: Queries & { readonly schema: string };
  readonly log: Logger;
  /** How many records are kept. */
  readonly maxRecords?: number;
  /** Milliseconds between looks at whether another process has removed records. */
  readonly lookEvery?: number;
}

const MAX_RECORDS = 100_000;
/** As long may a question that its member deleted be suggested by another process: one cheap statement a minute. */
const LOOK_EVERY = 60_000;
/** A share of the records that are kept, after which the oldest are dropped. */
const DROP_AFTER = 0.1;
const SALT_BYTES = 32;
const SALT = "feedback salt";
/** What a process that is told to end has left for it. */
const CLOSE_MILLISECONDS = 2000;

export const createFeedbackTable: Migration = (queries, schema) =>
  queries.run(`
    CREATE TABLE ${schema}.feedback (
      -- In the order in which they were recorded.
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- Who writes a record twice, not knowing whether it was written, is not to have it twice.
      id uuid NOT NULL UNIQUE,
      recorded_at timestamptz NOT NULL,
      -- As a line of the feedback kept in files.
      record jsonb NOT NULL
    )`);

interface Row {
  readonly id: string;
  readonly record: FeedbackRecord;
}

/**
 * Records in the table `feedback` of a database. Appending takes no time: they are written behind the scenes, together,
 * and again until the database takes them.
 */
export function recordsInTable({
  database,
  log,
  maxRecords = MAX_RECORDS,
  lookEvery = LOOK_EVERY,
}: RecordTableOptions): RecordStore {
  const table = `${database.schema}.feedback`;
  const settings = openSettingsTable(database);
  let drop: (kept: readonly CountedRecord[]) => void = () => {};
  /** What may be missing from the records that are being read anew; undefined while none are. */
  let meanwhile: FeedbackRecord[] | undefined;
  let recounting: Promise<unknown> = Promise.resolve();
  let written = 0;

  async function write(rows: readonly Row[]): Promise<void> {
    // A batch may be sent twice when the connection is lost meanwhile: hence the ids.
    await database.run(
      `INSERT INTO ${table} (id, recorded_at, record)
       SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::jsonb[])
       ON CONFLICT (id) DO NOTHING`,
      [rows.map(({ id }) => id), rows.map(({ record }) => record.time), rows.map(({ record }) => toJson(record))],
    );
    written += rows.length;
    if (written >= maxRecords * DROP_AFTER) await dropOldest();
  }

  async function dropOldest(): Promise<void> {
    written = 0;
    const amounts = await database.read(
      z.object({ amount: z.number() }),
      `SELECT count(*) AS amount FROM ${table} GROUP BY record->>'member'`,
    );
    const level = fairLevel(
      amounts.map(({ amount }) => amount),
      maxRecords,
    );
    if (level === Number.POSITIVE_INFINITY) return;
    const dropped = await database.run(
      `DELETE FROM ${table} WHERE number IN
         (SELECT number FROM
            (SELECT number, row_number() OVER (PARTITION BY record->>'member' ORDER BY number DESC) AS place
             FROM ${table}) AS placed
          WHERE place > $1)`,
      [level],
    );
    if (dropped > 0) await removals.tell();
  }

  /** One after the other: what was read before a removal is not to take the place of what was read after it. */
  function recount(): Promise<void> {
    const recounted = recounting.then(async () => {
      meanwhile = queue.waiting().map(({ record }) => record);
      try {
        const kept = await gatherRecords(read());
        drop([...kept, ...meanwhile]);
      } finally {
        meanwhile = undefined;
      }
    });
    recounting = recounted.catch(() => undefined);
    return recounted;
  }

  const read = (wanted?: Wanted) => readTable({ database, log }, wanted);

  const removals = followRemovals({
    database,
    recount,
    lookEvery,
    onTrouble: (error) => log.debug("It could not be seen what other processes removed", { error }),
  });
  const queue = createRecordQueue<Row>({
    write,
    onTrouble: (error) => log.warn("Votes and questions wait until the database takes them", { error }),
    onLost: (records, error) => log.error("Votes and questions were lost", { records, error }),
  });

  return {
    async *open(onDropped) {
      drop = onDropped;
      await removals.begin();
      await dropOldest();
      yield* read();
    },
    read,
    async readOf(member) {
      const rows = await database.read(
        z.object({ record: z.unknown() }),
        `SELECT record FROM ${table} WHERE record->>'member' = $1 ORDER BY number`,
        [member],
      );
      return rows.flatMap(({ record }) => feedbackRecord.safeParse(record).data ?? []);
    },
    async remove(unwanted) {
      await queue.flush(CLOSE_MILLISECONDS);
      const [where, value] =
        "member" in unwanted ? ["record->>'member' = $1", unwanted.member] : ["recorded_at < $1", unwanted.before];
      const removed = await database.run(`DELETE FROM ${table} WHERE ${where}`, [value]);
      if (removed > 0) await removals.tell();
      return removed;
    },
    async salt() {
      const made = randomBytes(SALT_BYTES).toString("base64url");
      await settings.begin(SALT, made);
      return z.string().parse(await settings.read(SALT));
    },
    async append(record) {
      queue.push({ id: randomUUID(), record });
      meanwhile?.push(record);
    },
    async close() {
      removals.end();
      await queue.drain(CLOSE_MILLISECONDS);
    },
  };
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function toJson(record: FeedbackRecord): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD") : value,
  );
}
