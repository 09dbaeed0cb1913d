import type { FeedbackRecord } from "./record.ts";

/** Records, oldest first, some at a time: what is in memory at once does not grow with what is kept. */
export type RecordBatches = AsyncIterable<readonly FeedbackRecord[]> | Iterable<readonly FeedbackRecord[]>;

/** The batches with those records alone that `isWanted`. */
export async function* filterRecords(
  batches: RecordBatches,
  isWanted: (record: FeedbackRecord) => boolean,
): AsyncGenerator<readonly FeedbackRecord[]> {
  for await (const batch of batches) yield batch.filter(isWanted);
}

/** All records at once. */
export async function gatherRecords(batches: RecordBatches): Promise<FeedbackRecord[]> {
  const gathered: FeedbackRecord[] = [];
  for await (const batch of batches) for (const record of batch) gathered.push(record);
  return gathered;
}
