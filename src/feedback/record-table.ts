import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Logger } from "../operations/logging.ts";
import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import { openSettingsTable } from "../postgres/settings-table.ts";
import { fairLevel } from "./fair-level.ts";
import { type CountedRecord, type FeedbackRecord, feedbackRecord } from "./record.ts";
import { gatherRecords } from "./record-batches.ts";
import { columnsRow, type ReadPage, readColumns, readWhole, SELECTED_COLUMNS } from "./record-columns.ts";
import { createRecordQueue } from "./record-queue.ts";
import type { RecordStore, Wanted } from "./record-store.ts";

export interface RecordTableOptions {
  readonly database: Queries & { readonly schema: string };
  readonly log: Logger;
  /** How many records are kept. */
  readonly maxRecords?: number;
}

const MAX_RECORDS = 100_000;
/** A share of the records that are kept, after which the oldest are dropped. */
const DROP_AFTER = 0.1;
/** Rows that are in memory at once: some megabytes. */
const READ_AT_ONCE = 5000;
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

const recordRow = z.object({ record: z.unknown() });

interface Page extends ReadPage {
  /** The number of its last row. */
  readonly last: number;
}

interface Row {
  readonly id: string;
  readonly record: FeedbackRecord;
}

/**
 * Records in the table `feedback` of a database. Appending takes no time: they are written behind the scenes, together,
 * and again until the database takes them.
 */
export function recordsInTable({ database, log, maxRecords = MAX_RECORDS }: RecordTableOptions): RecordStore {
  const table = `${database.schema}.feedback`;
  const settings = openSettingsTable(database);
  let drop: (kept: readonly CountedRecord[]) => void = () => {};
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
    if (dropped > 0) drop(await gatherRecords(read()));
  }

  async function readPage(after: number, { guild, since }: Wanted): Promise<Page | undefined> {
    // Cut before it is looked into: the server takes few of them for wanted, and would sort all for each page.
    const page = `WITH page AS (SELECT number, recorded_at, record FROM ${table} WHERE number > $1 ORDER BY number LIMIT $2)`;
    const ofServer = guild === undefined ? "" : "AND record->>'guild' = $4";
    const wanted = `FROM page WHERE (recorded_at >= $3 OR record->>'type' = 'dismissed') ${ofServer}`;
    const values = [after, READ_AT_ONCE, since ?? "-infinity", ...(guild === undefined ? [] : [guild])];
    const [columns] = await database.read(
      columnsRow.extend({ last: z.number().nullable() }),
      `${page} SELECT (SELECT max(number) FROM page) AS last, ${SELECTED_COLUMNS} ${wanted}`,
      values,
    );
    if (columns === undefined || columns.last === null) return undefined;
    const { last } = columns;
    const read = readColumns(columns);
    if (read !== undefined) return { last, ...read };
    const rows = await database.read(recordRow, `${page} SELECT record ${wanted} ORDER BY number`, values);
    return { last, ...readWhole(rows.map(({ record }) => record)) };
  }

  async function* read(wanted: Wanted = {}): AsyncGenerator<readonly CountedRecord[]> {
    let unknown = 0;
    let next = readPage(0, wanted);
    for (let page = await next; page !== undefined; page = await next) {
      // The server reads the next page while this one is counted.
      next = readPage(page.last, wanted);
      // It may fail while nobody waits for it yet, or any more.
      next.catch(() => undefined);
      unknown += page.damaged;
      yield page.records;
    }
    if (unknown > 0) log.warn("Skipped rows of the feedback that are no records", { rows: unknown });
  }

  const queue = createRecordQueue<Row>({
    write,
    onTrouble: (error) => log.warn("Votes and questions wait until the database takes them", { error }),
    onLost: (records, error) => log.error("Votes and questions were lost", { records, error }),
  });

  return {
    async *open(onDropped) {
      drop = onDropped;
      await dropOldest();
      yield* read();
    },
    read,
    async readOf(member) {
      const rows = await database.read(
        recordRow,
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
      if (removed > 0) drop(await gatherRecords(read()));
      return removed;
    },
    async salt() {
      const made = randomBytes(SALT_BYTES).toString("base64url");
      await settings.begin(SALT, made);
      return z.string().parse(await settings.read(SALT));
    },
    append: async (record) => queue.push({ id: randomUUID(), record }),
    close: () => queue.drain(CLOSE_MILLISECONDS),
  };
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
function toJson(record: FeedbackRecord): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD") : value,
  );
}
