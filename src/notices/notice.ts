import { z } from "zod";

/** A member wants to be told when a question is answered. Ids are kept for that alone, and go with it. */
export const noticeSchema = z.object({
  guildId: z.string(),
  /** Where it was asked: the member is mentioned there when it takes no direct messages. */
  channelId: z.string(),
  memberId: z.string(),
  question: z.string(),
});
export type Notice = Readonly<z.infer<typeof noticeSchema>>;

/** Notices of one member: more waits for no answer. */
export const MOST_OF_A_MEMBER = 20;

/** Where it is kept who wants to be told. What is kept twice is kept once. */
export interface NoticeStore {
  /** Keeps a notice; of a member the newest are kept. Rejects with a UserError when it cannot be written. */
  add(notice: Notice): Promise<void>;
  /** The notices of one server, oldest first. */
  of(guildId: string): Promise<readonly Notice[]>;
  /** Those of all servers, oldest first. */
  all(): Promise<readonly Notice[]>;
  /** Those of one member, in any server. */
  ofMember(memberId: string): Promise<readonly Notice[]>;
  /** Forgets a notice for good. */
  remove(notice: Notice): Promise<void>;
  /** Forgets all notices of a member for good. */
  forget(memberId: string): Promise<void>;
}

export function isSameNotice(one: Notice, other: Notice): boolean {
  return one.guildId === other.guildId && one.memberId === other.memberId && one.question === other.question;
}
