import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Logger } from "../operations/logging.ts";
import type { Migration } from "../postgres/migrate.ts";
import type { Queries } from "../postgres/queries.ts";
import { openSettingsTable } from "../postgres/settings-table.ts";
import { fairLevel } from "./fair-level.ts";
import { type FeedbackRecord, feedbackRecord, parseRecords } from "./record.ts";
import { gatherRecords } from "./record-batches.ts";
import { createRecordQueue } from "./record-queue.ts";
import type { RecordStore } from "./record-store.ts";

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

const pageRow = z.object({ last: z.number().nullable(), lines: z.string() });
type Page = z.infer<typeof pageRow>;

interface Row {
  readonly id: string;
  readonly record: FeedbackRecord;
}

/**
 * Records in the table `feedback` of a database. Appending takes no time: they are written behind the scenes, together,
 * and again until the database takes them.
 */
export function recordsInTable({ database, log, maxRecords = MAX_RECORDS }: RecordTableOptions): RecordStore {
  const { schema } = database;
  const settings = openSettingsTable(database);
  let drop: (kept: readonly FeedbackRecord[]) => void = () => {};
  let written = 0;

  async function write(rows: readonly Row[]): Promise<void> {
    // A batch may be sent twice when the connection is lost meanwhile: hence the ids.
    await database.run(
      `INSERT INTO ${schema}.feedback (id, recorded_at, record)
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
      `SELECT count(*) AS amount FROM ${schema}.feedback GROUP BY record->>'member'`,
    );
    const level = fairLevel(
      amounts.map(({ amount }) => amount),
      maxRecords,
    );
    if (level === Number.POSITIVE_INFINITY) return;
    const dropped = await database.run(
      `DELETE FROM ${schema}.feedback WHERE number IN
         (SELECT number FROM
            (SELECT number, row_number() OVER (PARTITION BY record->>'member' ORDER BY number DESC) AS place
             FROM ${schema}.feedback) AS placed
          WHERE place > $1)`,
      [level],
    );
    if (dropped > 0) drop(await gatherRecords(readAll()));
  }

  async function* readAll(): AsyncGenerator<readonly FeedbackRecord[]> {
    let unknown = 0;
    for (let last: number | null = await lastTooOld(); last !== null; ) {
      // Lines of one text come in half the time of as many rows.
      const [page]: Page[] = await database.read(
        pageRow,
        `SELECT max(number) AS last, coalesce(string_agg(record::text, E'\\n' ORDER BY number), '') AS lines FROM
           (SELECT number, record FROM ${schema}.feedback WHERE number > $1 ORDER BY number LIMIT $2) AS page`,
        [last, READ_AT_ONCE],
      );
      const { records, damaged } = parseRecords(page?.lines ?? "");
      unknown += damaged;
      last = page?.last ?? null;
      yield records;
    }
    if (unknown > 0) log.warn("Skipped rows of the feedback that are no records", { rows: unknown });
  }

  /** The number of the newest row that is one too many. */
  async function lastTooOld(): Promise<number> {
    const [row] = await database.read(
      z.object({ number: z.number() }),
      `SELECT number FROM ${schema}.feedback ORDER BY number DESC OFFSET $1 LIMIT 1`,
      [maxRecords],
    );
    return row?.number ?? 0;
  }

  const queue = createRecordQueue<Row>({
    write,
    onTrouble: (error) => log.warn("Votes and questions wait until the database takes them", { error }),
    onLost: (records, error) => log.error("Votes and questions were lost", { records, error }),
  });

  return {
    open(onDropped) {
      drop = onDropped;
      return readAll();
    },
    read: readAll,
    async remove(isUnwanted) {
      await queue.flush(CLOSE_MILLISECONDS);
      const rows = await database.read(
        z.object({ number: z.number(), record: z.unknown() }),
        `SELECT number, record FROM ${schema}.feedback ORDER BY number`,
      );
      const unwanted = rows.flatMap(({ number, record }) => {
        const parsed = feedbackRecord.safeParse(record).data;
        return parsed !== undefined && isUnwanted(parsed) ? [number] : [];
      });
      if (unwanted.length === 0) return 0;
      const removed = await database.run(`DELETE FROM ${schema}.feedback WHERE number = ANY($1::bigint[])`, [unwanted]);
      drop(await gatherRecords(readAll()));
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
