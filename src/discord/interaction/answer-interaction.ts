import type { RepliableInteraction } from "discord.js";
import { findAnswer, type QuestionAsked } from "../../conversation/find-answer.ts";
import { parseQuestion } from "../../conversation/question/parse-question.ts";
import type { BotContext } from "../bot-context.ts";
import { acknowledge } from "./acknowledge.ts";
import { actorOf, placeOf } from "./origin.ts";
import { recordAnswer } from "./record-answer.ts";

export interface InteractionQuestion extends Omit<QuestionAsked, "signal"> {
  /** Seen by the asking member alone, and its words stored nowhere. */
  readonly hidden: boolean;
  /** False for further excerpts of a question that was asked before. */
  readonly isNew?: boolean;
}

/**
 * Answers an interaction with excerpts: at once with an acknowledgement, then in its turn with the answer. Throws a
 * UserError when too many are waiting, and whatever `findAnswer` throws.
 */
export async function answerInteraction(
  interaction: RepliableInteraction,
  { hidden, isNew = true, ...asked }: InteractionQuestion,
  context: BotContext,
): Promise<void> {
  // Told to the member alone, while nothing has been shown to the channel.
  const question = parseQuestion(asked.question);
  const turn = context.queue.enter();
  try {
    await acknowledge(interaction, hidden);
    const { answer, reply } = await turn.take(() => findAnswer({ ...asked, question }, context.library));
    await interaction.editReply(reply);
    if (isNew) recordAnswer(answer, { ...actorOf(interaction), place: placeOf(interaction), hidden }, context);
  } finally {
    turn.leave();
  }
}
