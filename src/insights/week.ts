import type { CountedRecord } from "../feedback/record.ts";
import type { RecordBatches } from "../feedback/record-batches.ts";
import { beginningOf, collectInsights, type Insights } from "./summarise.ts";

const DAYS = 7;

export interface Week {
  /** As everyone in the channel may know it. */
  readonly insights: Insights;
  /** How many questions members sent to the owners, which not everyone may know. */
  readonly requests: number;
}

/** Where a week is told. */
export interface WeekPlace {
  readonly channelId: string;
  /** Nobody but owners reads there: they may know everything. */
  readonly isForOwners: boolean;
}

/**
 * What was asked on the seven whole days before the day of `due`, in universal time, so that weeks follow one another
 * without a gap. What owners have settled since is left out.
 * @param read records of one server, from a time on, read once
 */
export async function summariseWeek(
  read: (since: string) => RecordBatches,
  due: Date,
  { channelId, isForOwners }: WeekPlace,
): Promise<Week> {
  const until = due.toISOString().slice(0, 10);
  const lastMoment = new Date(Date.parse(until) - 1);
  const all = collectInsights(DAYS, lastMoment);
  const known = isForOwners ? undefined : collectInsights(DAYS, lastMoment);
  for await (const batch of read(beginningOf(DAYS, lastMoment)))
    for (const record of batch) {
      if (record.time >= until && !isSettled(record)) continue;
      all.add(record);
      const told = asKnown(record, channelId);
      if (told !== undefined) known?.add(told);
    }
  const everything = all.insights();
  return { insights: known?.insights() ?? everything, requests: everything.requests.length };
}

function isSettled({ type }: CountedRecord): boolean {
  return type === "dismissed" || type === "resolved";
}

/**
 * A record as everyone in a channel may know it: of a question that was asked elsewhere, where not everyone in the server may
 * read, it is known that it was asked, as it is of private ones; of what members sent to the owners, nothing.
 */
function asKnown(record: CountedRecord, channelId: string): CountedRecord | undefined {
  if (record.type === "request") return undefined;
  if (record.type !== "question" || record.open === true || record.channel === channelId) return record;
  const { question: _, ...wordless } = record;
  return { ...wordless, articles: [] };
}
