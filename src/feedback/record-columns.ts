import { z } from "zod";
import { type CountedRecord, feedbackRecord } from "./record.ts";

/** Between the values of a column: ASCII's record separator, which nobody types. A page whose text has it is read whole. */
const BETWEEN = "\x1e";

/**
 * What is read of questions, which most records are, and `other`: whole records of other kinds, as JSON. A value that is
 * absent is empty.
 */
const COLUMNS = {
  other: "CASE WHEN record->>'type' = 'question' THEN '' ELSE record::text END",
  time: "record->>'time'",
  guild: "record->>'guild'",
  member: "record->>'member'",
  question: "record->>'question'",
  answered: "record->>'answered'",
  article: "record->'articles'->>0",
  channel: "record->>'channel'",
  open: "record->>'open'",
} as const;

/**
 * What to select of rows that have a `record`: how many they are, and of each column all values, in the order of the rows.
 * PostgreSQL and this program spend 320 ms on 100,000 questions so, 510 ms on as many values in arrays of JSON, and 710 ms on
 * whole records (CPU, both in one process).
 */
export const SELECTED_COLUMNS = [
  "count(*) AS rows",
  ...Object.entries(COLUMNS).map(
    ([name, value]) => `coalesce(string_agg(coalesce(${value}, ''), E'\\x1e'), '') AS ${name}`,
  ),
].join(", ");

export const columnsRow = z.object({
  rows: z.number(),
  other: z.string(),
  time: z.string(),
  guild: z.string(),
  member: z.string(),
  question: z.string(),
  answered: z.string(),
  article: z.string(),
  channel: z.string(),
  open: z.string(),
});
type Columns = Record<keyof typeof COLUMNS, readonly string[]>;

/** Records of one page, in their order, and how many of its rows are none. */
export interface ReadPage {
  readonly records: readonly CountedRecord[];
  readonly damaged: number;
}

/** The records of a page. Undefined when it cannot be told which value belongs to which row: then whole records must be read. */
export function readColumns({ rows, ...joined }: z.infer<typeof columnsRow>): ReadPage | undefined {
  if (rows === 0) return { records: [], damaged: 0 };
  const split = (column: string) => column.split(BETWEEN);
  const columns: Columns = {
    other: split(joined.other),
    time: split(joined.time),
    guild: split(joined.guild),
    member: split(joined.member),
    question: split(joined.question),
    answered: split(joined.answered),
    article: split(joined.article),
    channel: split(joined.channel),
    open: split(joined.open),
  };
  if (Object.values(columns).some(({ length }) => length !== rows)) return undefined;
  return countDamaged(
    columns.other.map((other, row) => (other === "" ? questionAt(columns, row) : parseRecord(JSON.parse(other)))),
  );
}

/** The same of whole records. */
export function readWhole(records: readonly unknown[]): ReadPage {
  return countDamaged(records.map(parseRecord));
}

function countDamaged(rows: readonly (CountedRecord | undefined)[]): ReadPage {
  const records = rows.filter((record) => record !== undefined);
  return { records, damaged: rows.length - records.length };
}

function parseRecord(record: unknown): CountedRecord | undefined {
  return feedbackRecord.safeParse(record).data;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** Looked at by hand: the schema would take as long as the server. */
function questionAt(columns: Columns, row: number): CountedRecord | undefined {
  const at = (name: keyof Columns) => columns[name][row] ?? "";
  const [time, question, article, channel] = [at("time"), at("question"), at("article"), at("channel")];
  const [answered, open] = [toBoolean(at("answered")), toBoolean(at("open"))];
  if (!TIME.test(time) || answered === undefined) return undefined;
  return {
    type: "question",
    time,
    guild: at("guild"),
    member: at("member"),
    answered,
    articles: article === "" ? [] : [article],
    question: question === "" ? undefined : question,
    channel: channel === "" ? undefined : channel,
    open,
  };
}

function toBoolean(text: string): boolean | undefined {
  return text === "true" ? true : text === "false" ? false : undefined;
}
