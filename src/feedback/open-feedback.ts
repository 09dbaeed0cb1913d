import { randomBytes } from "node:crypto";
import type { Logger } from "../operations/logging.ts";
import type { Feedback } from "./feedback.ts";
import { hashMember, hashQuestion } from "./member-hash.ts";
import { type FeedbackRecord, type NewRecord, stampRecord } from "./record.ts";
import type { RecordStore } from "./record-store.ts";
import { createTally } from "./tally.ts";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Opens what members said. A store that cannot be read or written is told to the log, or when it is needed.
 * @param now the time, which a test may set
 */
export async function openFeedback(store: RecordStore, log: Logger, now = () => new Date()): Promise<Feedback> {
  const salt = await store.salt().catch((error: unknown) => {
    log.warn("The feedback's salt cannot be kept: members will not be recognised after a restart", { error });
    return randomBytes(16).toString("hex");
  });
  const onTheirWay = new Set<FeedbackRecord>();
  const recount = (kept: readonly FeedbackRecord[]) => {
    tally = createTally(kept);
    for (const record of onTheirWay) tally.add(record);
  };
  const records = await store.open(recount).catch((error: unknown) => {
    log.warn("The feedback cannot be read: it starts empty", { error });
    return [];
  });
  let tally = createTally(records);

  async function keep(record: NewRecord): Promise<void> {
    const stamped = stampRecord(record, now());
    tally.add(stamped);
    onTheirWay.add(stamped);
    try {
      await store.append(stamped);
    } catch (error) {
      tally.remove(stamped);
      throw error;
    } finally {
      onTheirWay.delete(stamped);
    }
  }

  return {
    async recordQuestion({ memberId, guildId, place, question, ...rest }) {
      const member = hashMember(memberId, salt);
      const articles = [...rest.articles];
      await keep({
        type: "question",
        guild: guildId,
        member,
        ...rest,
        articles,
        channel: place.channelId,
        open: place.isOpen,
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
    async recordRequest({ memberId, guildId, question, about }) {
      const member = hashMember(memberId, salt);
      if (tally.hasRequest(member, question)) return "known";
      const hashed = hashQuestion(memberId, about, salt);
      const before = tally.requestedAt(hashed);
      if (before !== undefined && now().getTime() - before < DAY) return "today";
      await keep({ type: "request", guild: guildId, member, question, about: hashed });
      return "stored";
    },
    answeredQuestions: (guildId, channelId) => tally.answeredQuestions(guildId, channelId),
    close: () => store.close(),
  };
}
