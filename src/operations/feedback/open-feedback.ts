import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Feedback } from "../../discord/feedback.ts";
import type { Logger } from "../logging.ts";
import { hashMember, openSalt } from "./member-hash.ts";
import { type FeedbackRecord, type NewRecord, parseRecords, stampRecord } from "./record.ts";
import { openRecordFile, readRecordText } from "./record-file.ts";
import { createTally, type Tally } from "./tally.ts";

/** Names in the index's folder that belong to the feedback. */
export const FEEDBACK_FILES = { records: "feedback.jsonl", salt: "feedback.salt" } as const;
const MAX_BYTES = 8 * 1024 * 1024;

export interface FeedbackOptions {
  /** The index's folder. */
  readonly folder: string;
  readonly log: Logger;
  readonly maxBytes?: number;
}

/** Opens what members said, in the folder's `feedback.jsonl`. A folder that cannot be written is told when it is needed. */
export async function openFeedback({ folder, log, maxBytes = MAX_BYTES }: FeedbackOptions): Promise<Feedback> {
  const path = join(folder, FEEDBACK_FILES.records);
  const salt = await openSalt(join(folder, FEEDBACK_FILES.salt)).catch((error: unknown) => {
    log.warn("The feedback's salt cannot be kept: members will not be recognised after a restart", { error });
    return randomBytes(16).toString("hex");
  });
  const replay = (text: string): Tally => {
    const { records, damaged } = parseRecords(text);
    if (damaged > 0) log.warn("Skipped damaged lines of the feedback", { file: path, lines: damaged });
    return createTally(records);
  };
  const text = await readRecordText(path).catch((error: unknown) => {
    log.warn("The feedback cannot be read: it starts empty", { file: path, error });
    return "";
  });
  let tally = replay(text);
  const onTheirWay = new Set<FeedbackRecord>();
  const file = openRecordFile({
    path,
    maxBytes,
    onDropped: (kept) => {
      tally = replay(kept);
      for (const record of onTheirWay) tally.add(record);
    },
  });

  async function keep(record: NewRecord): Promise<void> {
    const stamped = stampRecord(record, new Date());
    tally.add(stamped);
    onTheirWay.add(stamped);
    try {
      await file.append(JSON.stringify(stamped));
    } catch (error) {
      tally.remove(stamped);
      throw error;
    } finally {
      onTheirWay.delete(stamped);
    }
  }

  return {
    async recordQuestion({ memberId, guildId, question, ...rest }) {
      const member = hashMember(memberId, salt);
      const articles = [...rest.articles];
      await keep({
        type: "question",
        guild: guildId,
        member,
        ...rest,
        articles,
        ...(question === undefined ? {} : { question }),
      });
    },
    async recordVote({ memberId, guildId, answerId, helpful, question }) {
      const member = hashMember(memberId, salt);
      const before = tally.vote(answerId, member);
      if (before === helpful) return "known";
      const text = question === undefined ? {} : { question };
      await keep({ type: "vote", guild: guildId, member, answer: answerId, helpful, ...text });
      return before === undefined ? "stored" : "changed";
    },
    async recordRequest({ memberId, guildId, question }) {
      const member = hashMember(memberId, salt);
      if (tally.hasRequest(member, question)) return "known";
      await keep({ type: "request", guild: guildId, member, question });
      return "stored";
    },
    answeredQuestions: (guildId) => tally.answeredQuestions(guildId),
    close: () => file.close(),
  };
}
