import type { FeedbackRecord } from "./record.ts";
import type { RecordBatches } from "./record-batches.ts";

/** Where the feedback's records are kept. */
export interface RecordStore {
  /**
   * The records kept so far, oldest first. Whenever older ones have been dropped to stay within the store's size,
   * `onDropped` is called with those that are left.
   */
  open(onDropped: (kept: readonly FeedbackRecord[]) => void): RecordBatches;
  /** The records kept at the moment, oldest first. */
  read(): RecordBatches;
  /**
   * Removes records for good, whole or not at all, and calls `onDropped` with those that are left. Resolves with how many
   * were removed. Rejects with a UserError when they cannot be.
   */
  remove(isUnwanted: (record: FeedbackRecord) => boolean): Promise<number>;
  /** The secret that members are hashed with, the same for all who share the store; made at the first call. */
  salt(): Promise<string>;
  /** Resolves when the record will not be forgotten. Rejects with a UserError when it cannot be kept. */
  append(record: FeedbackRecord): Promise<void>;
  /** Resolves when everything that was appended is stored, or cannot be. */
  close(): Promise<void>;
}
