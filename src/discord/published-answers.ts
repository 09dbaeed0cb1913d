import { MemberError } from "../conversation/member-error.ts";
import { RecentMemory } from "../system/recent-memory.ts";

/** Which private answers have been shown to others, so that each is shown once. */
export interface PublishedAnswers {
  /** Runs `publish` for the answer in that message. Throws a UserError when it has been published, or is being published. */
  once(messageId: string, publish: () => Promise<void>): Promise<void>;
}

/** Answers remembered at least. What a restart forgets, the message itself shows: its button is gone. */
const MANY_ANSWERS = 10_000;

export function createPublishedAnswers(): PublishedAnswers {
  const answers = new RecentMemory<string, { isPublished: boolean }>(MANY_ANSWERS);
  return {
    async once(messageId, publish) {
      const answer = answers.get(messageId) ?? { isPublished: false };
      if (answer.isPublished) throw new MemberError((words) => words.errors.publishedAlready);
      answer.isPublished = true;
      answers.set(messageId, answer);
      try {
        await publish();
      } catch (error) {
        answer.isPublished = false;
        throw error;
      }
    },
  };
}
