import type { Answer } from "../../retrieval/answer.ts";
import type { BotContext } from "../bot-context.ts";
import { guildOf } from "./actor.ts";

export interface Asker {
  readonly memberId: string;
  readonly guildId: string | null;
  readonly hidden: boolean;
}

/** Keeps what was asked for the owners, without a word of private answers. Nobody waits for it; it never throws. */
export function recordAnswer(answer: Answer, { memberId, guildId, hidden }: Asker, context: BotContext): void {
  const { answered, confidence } = answer;
  const articles = hidden ? [] : [...new Set(answer.excerpts.map((excerpt) => excerpt.article))];
  const question = hidden ? undefined : answer.question;
  context.feedback
    .recordQuestion({ memberId, guildId: guildOf({ guildId }), question, answered, confidence, articles })
    .catch((error: unknown) => context.log.warn("A question could not be recorded", { error }));
}
