import type { CountedRecord } from "./record.ts";

/** Records, oldest first, some at a time: what is in memory at once does not grow with what is kept. */
export type RecordBatches = AsyncIterable<readonly CountedRecord[]> | Iterable<readonly CountedRecord[]>;

/** All records at once. */
export async function gatherRecords(batches: RecordBatches): Promise<CountedRecord[]> {
  const gathered: CountedRecord[] = [];
  for await (const batch of batches) for (const record of batch) gathered.push(record);
  return gathered;
}
