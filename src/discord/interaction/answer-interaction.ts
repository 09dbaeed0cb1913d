import type { RepliableInteraction } from "discord.js";
import { findAnswer, type QuestionAsked } from "../../conversation/find-answer.ts";
import { parseQuestion } from "../../conversation/question/parse-question.ts";
import { measureQuestion } from "../../operations/measure-question.ts";
import { NO_METRICS } from "../../operations/metrics.ts";
import type { InteractionContext } from "../bot-context.ts";
import { acknowledge } from "./acknowledge.ts";
import { askingRules } from "./asking-rules.ts";
import { audienceOf } from "./audience.ts";
import { actorOf, guildOf, placeOf } from "./origin.ts";
import { recordAnswer } from "./record-answer.ts";
import { rememberPosted } from "./remember-posted.ts";

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
  context: InteractionContext,
): Promise<void> {
  const words = hidden ? context.words.member : context.words.server;
  const rules = askingRules(context.settings.of(interaction.guildId));
  // Told to the member alone, while nothing has been shown to the channel.
  const question = parseQuestion(asked.question);
  const { answer } = await measureQuestion(isNew ? context.metrics : NO_METRICS, async (onAcknowledged) => {
    const turn = context.queue.enter();
    try {
      const library = context.library.seenBy(audienceOf(interaction, hidden));
      await acknowledge(interaction, hidden);
      onAcknowledged();
      const found = await turn.take(() => findAnswer({ ...asked, ...rules, question }, library, words));
      const { id, channelId } = await interaction.editReply(found.reply);
      const message = { guildId: guildOf(interaction), channelId, messageId: id };
      if (!hidden) rememberPosted(found.reply, message, { ...context, library });
      return found;
    } finally {
      turn.leave();
    }
  });
  if (isNew) recordAnswer(answer, { ...actorOf(interaction), place: placeOf(interaction), hidden }, context);
}
