import { join } from "node:path";
import type { Logger } from "../operations/logging.ts";
import { removeUnfinished } from "../system/durable-files.ts";
import { openSalt } from "./member-hash.ts";
import { type CountedRecord, type FeedbackRecord, memberOf, parseRecords } from "./record.ts";
import { openRecordFile, type RecordFile, readRecordParts } from "./record-file.ts";
import { isUnwanted, isWanted, type RecordStore } from "./record-store.ts";

/** Names in the index's folder that belong to the feedback. */
export const FEEDBACK_FILES = { records: "feedback.jsonl", salt: "feedback.salt" } as const;
const MAX_BYTES = 8 * 1024 * 1024;

export interface RecordFolderOptions {
  /** The index's folder. */
  readonly folder: string;
  readonly log: Logger;
  readonly maxBytes?: number;
}

/** Records in the folder's `feedback.jsonl`; one that was appended is on disk. */
export function recordsInFolder({ folder, log, maxBytes = MAX_BYTES }: RecordFolderOptions): RecordStore {
  const path = join(folder, FEEDBACK_FILES.records);
  let file: RecordFile | undefined;
  let drop: (kept: readonly CountedRecord[]) => void = () => {};
  const warn = (damaged: number) => {
    if (damaged > 0) log.warn("Skipped damaged lines of the feedback", { file: path, lines: damaged });
  };
  const parse = (text: string) => {
    const { records, damaged } = parseRecords(text);
    warn(damaged);
    return records;
  };
  async function* read(isChosen: (record: FeedbackRecord) => boolean): AsyncGenerator<readonly FeedbackRecord[]> {
    let damaged = 0;
    for await (const part of readRecordParts(path)) {
      const parsed = parseRecords(part);
      damaged += parsed.damaged;
      yield parsed.records.filter(isChosen);
    }
    warn(damaged);
  }
  const openFile = (onDropped: (kept: string) => void) =>
    openRecordFile({
      path,
      maxBytes,
      memberOf,
      onDropped,
      onTooLarge: (error) => log.warn("The feedback is larger than it may be, and its oldest lines stay", { error }),
    });
  return {
    async *open(onDropped) {
      drop = onDropped;
      file = openFile((kept) => onDropped(parse(kept)));
      await removeUnfinished(path);
      yield* read(() => true);
    },
    read: (wanted = {}) => read((record) => isWanted(record, wanted)),
    async readOf(member) {
      const theirs: FeedbackRecord[] = [];
      for await (const batch of read((record) => record.member === member)) theirs.push(...batch);
      return theirs;
    },
    async remove(unwanted) {
      let removed = 0;
      file ??= openFile(() => {});
      const left = await file.keepOnly((line) => {
        // What cannot be read is nobody's: it stays for whoever mends it.
        const [record] = parseRecords(line).records;
        const goes = record !== undefined && isUnwanted(record, unwanted);
        if (goes) removed += 1;
        return !goes;
      });
      if (removed > 0) drop(parse(left));
      return removed;
    },
    salt: () => openSalt(join(folder, FEEDBACK_FILES.salt)),
    async append(record) {
      file ??= openFile(() => {});
      await file.append(JSON.stringify(record));
    },
    close: async () => file?.close(),
  };
}
