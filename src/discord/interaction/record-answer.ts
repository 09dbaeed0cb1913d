import type { Actor, Place } from "../../feedback/feedback.ts";
import type { Answer } from "../../retrieval/answer.ts";
import type { BotContext } from "../bot-context.ts";

export interface Asker extends Actor {
  readonly place: Place;
  readonly hidden: boolean;
}

/** Keeps what was asked for the owners, without a word of private answers. Nobody waits for it; it never throws. */
export function recordAnswer(answer: Answer, { hidden, ...asker }: Asker, context: BotContext): void {
  const { answered, confidence } = answer;
  const articles = hidden ? [] : [...new Set(answer.excerpts.map((excerpt) => excerpt.article))];
  const question = hidden ? undefined : answer.question;
  context.feedback
    .recordQuestion({ ...asker, question, answered, confidence, articles })
    .catch((error: unknown) => context.log.warn("A question could not be recorded", { error }));
}
