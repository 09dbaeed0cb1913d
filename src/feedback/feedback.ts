import type { FeedbackRecord } from "./record.ts";
import type { RecordBatches } from "./record-batches.ts";

/** Who did something, and where. Implementations hash the member before anything is written. */
export interface Actor {
  readonly memberId: string;
  readonly guildId: string;
}

/** Where something was asked. */
export interface Place {
  /** The channel or thread. */
  readonly channelId: string;
  /** Everyone in the server may read there. */
  readonly isOpen: boolean;
}

export interface AskedQuestion extends Actor {
  readonly place: Place;
  /** Undefined for private answers, whose words are stored nowhere. */
  readonly question: string | undefined;
  readonly answered: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Paths of the articles shown; empty for private answers. */
  readonly articles: readonly string[];
}

export interface Vote extends Actor {
  /** Id of the message that was voted on. */
  readonly answerId: string;
  readonly helpful: boolean;
  /** Undefined for private answers. */
  readonly question: string | undefined;
}

export interface OwnerRequest extends Actor {
  readonly question: string;
  /** The question that was not answered, which the member may have put in other words. No word of it is kept. */
  readonly about: string;
}

/**
 * What members asked and thought of the answers, kept for the owners. Each promise resolves when the record is on disk
 * and rejects with a UserError when it cannot be written.
 */
export interface Feedback {
  recordQuestion(asked: AskedQuestion): Promise<void>;
  /** One vote a member and answer; the last one counts. */
  recordVote(vote: Vote): Promise<"stored" | "changed" | "known">;
  /** One request a member and question, and one a day about an unanswered question, whatever its words. */
  recordRequest(request: OwnerRequest): Promise<"stored" | "known" | "today">;
  /**
   * Questions that were asked publicly and answered, newest first: those asked in that channel, then those asked elsewhere in
   * the server where everyone may read. From memory.
   */
  answeredQuestions(guildId: string, channelId: string): readonly string[];
  /** All that is kept of a member, in any server, oldest first. */
  recordsOf(memberId: string): Promise<readonly FeedbackRecord[]>;
  /** Removes all of that for good. Resolves with how many records there were; rejects with a UserError when that fails. */
  forget(memberId: string): Promise<number>;
  /** Settles unanswered questions of a server: an owner dismisses them, or the index answers them by now. */
  settle(actor: Actor, how: "dismissed" | "resolved", questions: readonly string[]): Promise<void>;
  /**
   * Everything recorded in a server, oldest first.
   * @param since what was recorded before it is left out, but for what owners dismissed: ISO 8601, UTC, with milliseconds
   */
  readRecords(guildId: string, since?: string): RecordBatches;
  /** Resolves when everything recorded so far is on disk. */
  close(): Promise<void>;
}
