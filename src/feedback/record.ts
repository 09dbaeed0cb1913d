import { z } from "zod";

const VERSION = 1;

const common = {
  version: z.literal(VERSION),
  /** ISO 8601, UTC. */
  time: z.iso.datetime(),
  /** Id of the server, "0" for direct messages. */
  guild: z.string(),
  /** The member, hashed with the installation's salt: the same member has the same value, and no more can be told. */
  member: z.string(),
};

const questionRecord = z.object({
  ...common,
  type: z.literal("question"),
  /** Absent for private answers. */
  question: z.string().optional(),
  answered: z.boolean(),
  confidence: z.number(),
  /** Paths of the articles whose excerpts were shown; empty for private answers. */
  articles: z.array(z.string()),
  /** The channel or thread in which it was asked. Absent in records of old: nobody knows who could read there. */
  channel: z.string().optional(),
  /** Everyone in the server could read there. Absent in records of old, which counts as no. */
  open: z.boolean().optional(),
});

const voteRecord = z.object({
  ...common,
  type: z.literal("vote"),
  /** Id of the message that was voted on. The last vote of a member on a message counts. */
  answer: z.string(),
  helpful: z.boolean(),
  /** Absent for private answers. */
  question: z.string().optional(),
});

const requestRecord = z.object({
  ...common,
  type: z.literal("request"),
  /** A question that the articles do not answer and that a member wants the owners to read. */
  question: z.string(),
  /** The unanswered question that it is about, hashed as members are, with the member. Absent in records of old. */
  about: z.string().optional(),
});

/** What owners, or a new index, have settled: the question, however it is written, is nobody's concern any more. */
const settledRecord = z.object({
  ...common,
  type: z.enum(["dismissed", "resolved"]),
  /** An unanswered question that an owner wants to see no more, or that a new index answers. */
  question: z.string(),
});

/** One line of the feedback file. FORMAT.md beside this file describes it for people. */
export const feedbackRecord = z.discriminatedUnion("type", [questionRecord, voteRecord, requestRecord, settledRecord]);
export type FeedbackRecord = z.infer<typeof feedbackRecord>;

type Counted<T> = T extends unknown ? Omit<T, "version" | "confidence"> : never;
/** What is counted and listed of a record. Of the articles a store may tell the first alone, which was taken for the answer. */
export type CountedRecord = Counted<FeedbackRecord>;

type Unstamped<T> = T extends unknown ? Omit<T, "version" | "time"> : never;
/** A record before it is given its time. */
export type NewRecord = Unstamped<FeedbackRecord>;

export function stampRecord(record: NewRecord, now: Date): FeedbackRecord {
  return feedbackRecord.parse({ version: VERSION, time: now.toISOString(), ...record });
}

/** The records of a file's text, oldest first, and how many lines were not records (a line cut short by a crash). */
export function parseRecords(text: string): { readonly records: FeedbackRecord[]; readonly damaged: number } {
  const records: FeedbackRecord[] = [];
  let damaged = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const record = feedbackRecord.safeParse(parseJson(line)).data;
    if (record === undefined) damaged += 1;
    else records.push(record);
  }
  return { records, damaged };
}

/** The hashed member of a line; empty for a line that is no record. */
export function memberOf(line: string): string {
  return z.object({ member: z.string() }).safeParse(parseJson(line)).data?.member ?? "";
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
