import { z } from "zod";
import type { Logger } from "../operations/logging.ts";
import type { Reads } from "../postgres/queries.ts";
import type { CountedRecord } from "./record.ts";
import { columnsRow, type ReadPage, readColumns, readWhole, SELECTED_COLUMNS } from "./record-columns.ts";
import type { Wanted } from "./record-store.ts";

/** Rows that are in memory at once: some megabytes. */
const READ_AT_ONCE = 5000;

type Database = Reads & { readonly schema: string };

export interface TableReading {
  readonly database: Database;
  readonly log: Pick<Logger, "warn">;
}

interface Page extends ReadPage {
  /** The number of its last row. */
  readonly last: number;
}

const recordRow = z.object({ record: z.unknown() });

/** The records in the table `feedback`, oldest first, a page at a time. Rows that are no records are skipped, and told to the log. */
export async function* readTable(
  { database, log }: TableReading,
  wanted: Wanted = {},
): AsyncGenerator<readonly CountedRecord[]> {
  let unknown = 0;
  let next = readPage(database, 0, wanted);
  for (let page = await next; page !== undefined; page = await next) {
    // The server reads the next page while this one is counted.
    next = readPage(database, page.last, wanted);
    // It may fail while nobody waits for it yet, or any more.
    next.catch(() => undefined);
    unknown += page.damaged;
    yield page.records;
  }
  if (unknown > 0) log.warn("Skipped rows of the feedback that are no records", { rows: unknown });
}

/** The wanted records of the rows after that one; undefined when there is no further row. */
async function readPage(database: Database, after: number, { guild, since }: Wanted): Promise<Page | undefined> {
  // Cut before it is looked into: the server takes few of them for wanted, and would sort all for each page.
  const page = `WITH page AS (SELECT number, recorded_at, record FROM ${database.schema}.feedback WHERE number > $1 ORDER BY number LIMIT $2)`;
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
