import type { FeedbackRecord } from "../feedback/record.ts";
import { filterRecords, type RecordBatches } from "../feedback/record-batches.ts";
import { type Insights, summarise } from "./summarise.ts";

const DAYS = 7;

/**
 * What was asked on the seven whole days before the day of `due`, in universal time, so that weeks follow one another
 * without a gap. What owners have settled since is left out.
 * @param records of one server
 */
export function summariseWeek(records: RecordBatches, due: Date): Promise<Insights> {
  const until = due.toISOString().slice(0, 10);
  const isSettled = ({ type }: FeedbackRecord) => type === "dismissed" || type === "resolved";
  return summarise(
    filterRecords(records, (record) => record.time < until || isSettled(record)),
    DAYS,
    new Date(Date.parse(until) - 1),
  );
}

/**
 * The records as everyone in a channel may know them: of a question that was asked elsewhere, where not everyone in the server
 * may read, it is known that it was asked, as it is of private ones; of what members sent to the owners, nothing.
 */
export async function* knownInChannel(
  records: RecordBatches,
  channelId: string,
): AsyncGenerator<readonly FeedbackRecord[]> {
  const asKnown = (record: FeedbackRecord): FeedbackRecord[] => {
    if (record.type === "request") return [];
    if (record.type !== "question" || record.open === true || record.channel === channelId) return [record];
    const { question: _, ...wordless } = record;
    return [{ ...wordless, articles: [] }];
  };
  for await (const batch of records) yield batch.flatMap(asKnown);
}
