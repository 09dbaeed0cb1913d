import type { CountedRecord, FeedbackRecord } from "./record.ts";
import type { RecordBatches } from "./record-batches.ts";

/** Which records are read; all of them where nothing is said. */
export interface Wanted {
  /** Those of one server. */
  readonly guild?: string;
  /** Those from that time on, and whatever owners dismissed, at any time. ISO 8601, UTC, with milliseconds. */
  readonly since?: string;
}

/** Which records are removed: those of a member, as the records name it, or those from before a time. */
export type Unwanted = { readonly member: string } | { readonly before: string };

/** Where the feedback's records are kept. */
export interface RecordStore {
  /**
   * The records kept so far, oldest first. Whenever older ones have been dropped to stay within the store's size,
   * `onDropped` is called with those that are left.
   */
  open(onDropped: (kept: readonly CountedRecord[]) => void): RecordBatches;
  /** The records kept at the moment, oldest first. */
  read(wanted?: Wanted): RecordBatches;
  /** The whole records of a member, as they name it, oldest first. */
  readOf(member: string): Promise<readonly FeedbackRecord[]>;
  /**
   * Removes records for good, whole or not at all, and calls `onDropped` with those that are left. Resolves with how many
   * were removed. Rejects with a UserError when they cannot be.
   */
  remove(unwanted: Unwanted): Promise<number>;
  /** The secret that members are hashed with, the same for all who share the store; made at the first call. */
  salt(): Promise<string>;
  /** Resolves when the record will not be forgotten. Rejects with a UserError when it cannot be kept. */
  append(record: FeedbackRecord): Promise<void>;
  /** Resolves when everything that was appended is stored, or cannot be. */
  close(): Promise<void>;
}

export function isWanted({ guild, time, type }: CountedRecord, wanted: Wanted): boolean {
  if (wanted.guild !== undefined && guild !== wanted.guild) return false;
  return wanted.since === undefined || time >= wanted.since || type === "dismissed";
}

export function isUnwanted({ member, time }: CountedRecord, unwanted: Unwanted): boolean {
  return "member" in unwanted ? member === unwanted.member : time < unwanted.before;
}
