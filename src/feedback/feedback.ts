/** Who did something, and where. Implementations hash the member before anything is written. */
export interface Actor {
  readonly memberId: string;
  readonly guildId: string;
}

export interface AskedQuestion extends Actor {
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
}

/**
 * What members asked and thought of the answers, kept for the owners. Each promise resolves when the record is on disk
 * and rejects with a UserError when it cannot be written.
 */
export interface Feedback {
  recordQuestion(asked: AskedQuestion): Promise<void>;
  /** One vote a member and answer; the last one counts. */
  recordVote(vote: Vote): Promise<"stored" | "changed" | "known">;
  /** One request a member and question. */
  recordRequest(request: OwnerRequest): Promise<"stored" | "known">;
  /** Questions that were asked publicly in that server and answered, newest first. From memory. */
  answeredQuestions(guildId: string): readonly string[];
  /** Resolves when everything recorded so far is on disk. */
  close(): Promise<void>;
}
