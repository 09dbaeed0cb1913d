import { randomBytes } from "node:crypto";
import type { Logger } from "../operations/logging.ts";
import type { Feedback } from "./feedback.ts";
import { hashMember, hashQuestion } from "./member-hash.ts";
import { type CountedRecord, type FeedbackRecord, type NewRecord, stampRecord } from "./record.ts";
import type { RecordStore } from "./record-store.ts";
import { createTally } from "./tally.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

export interface FeedbackOptions {
  /** Days after which records go. */
  readonly days?: number | undefined;
  /** Whether members are known again after a restart: else the secret that they are hashed with is kept nowhere. */
  readonly knowsMembers?: boolean;
  /** The time, which a test may set. */
  readonly now?: () => Date;
}

/** Opens what members said. A store that cannot be read or written is told to the log, or when it is needed. */
export async function openFeedback(
  store: RecordStore,
  log: Logger,
  { days, knowsMembers = true, now = () => new Date() }: FeedbackOptions = {},
): Promise<Feedback> {
  const salt = knowsMembers ? await keptSalt() : freshSalt();
  const onTheirWay = new Set<FeedbackRecord>();
  const recount = (kept: readonly CountedRecord[]) => {
    tally = createTally(kept);
    for (const record of onTheirWay) tally.add(record);
  };
  let tally = createTally();
  let newest = 0;
  try {
    for await (const batch of store.open(recount))
      for (const record of batch) {
        tally.add(record);
        const time = Date.parse(record.time);
        if (time > newest) newest = time;
      }
  } catch (error) {
    log.warn("The feedback cannot be read: it starts empty", { error });
    tally = createTally();
  }
  // A clock may be years ahead until it is set, and would take everything: what was said last tells better.
  await removeOld(newest + DAY);
  // An hour later it is right. A bot that is started anew each day never comes to the next day's.
  const soon = setTimeout(() => void removeOld(), HOUR).unref();
  const daily = setInterval(() => void removeOld(), DAY).unref();

  async function keptSalt(): Promise<string> {
    return store.salt().catch((error: unknown) => {
      log.warn("The feedback's salt cannot be kept: members will not be recognised after a restart", { error });
      return freshSalt();
    });
  }

  /** Never rejects: what stays a day longer is told to the log. */
  async function removeOld(latest = Number.POSITIVE_INFINITY): Promise<void> {
    if (days === undefined) return;
    const before = new Date(Math.min(now().getTime(), latest) - days * DAY).toISOString();
    try {
      const removed = await store.remove({ before });
      if (removed > 0) log.info("Removed what members said long ago", { records: removed, days });
    } catch (error) {
      log.warn("What members said long ago could not be removed", { error });
    }
  }

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
    async settle({ memberId, guildId }, type, questions) {
      const member = hashMember(memberId, salt);
      await Promise.all(questions.map((question) => keep({ type, guild: guildId, member, question })));
    },
    readRecords: (guild, since) => store.read({ guild, ...(since === undefined ? {} : { since }) }),
    answeredQuestions: (guildId, channelId) => tally.answeredQuestions(guildId, channelId),
    recordsOf: (memberId) => store.readOf(hashMember(memberId, salt)),
    forget: (memberId) => store.remove({ member: hashMember(memberId, salt) }),
    async close() {
      clearTimeout(soon);
      clearInterval(daily);
      await store.close();
    },
  };
}

function freshSalt(): string {
  return randomBytes(16).toString("hex");
}
