import { vote } from "../../conversation/actions/actions.ts";
import { notice } from "../../conversation/reply.ts";
import { acknowledge } from "../interaction/acknowledge.ts";
import { isHidden, questionOf } from "../interaction/answered-message.ts";
import { actorOf } from "../interaction/origin.ts";
import { onPress } from "./action-handler.ts";

/** A member's opinion of an answer. */
export const voteButton = onPress({
  action: vote,
  expense: "vote",
  async execute(interaction, { helpful }, { feedback, words }) {
    await acknowledge(interaction, true);
    const { message } = interaction;
    const result = await feedback.recordVote({
      ...actorOf(interaction),
      answerId: message.id,
      helpful,
      question: isHidden(message) ? undefined : questionOf(message),
    });
    await interaction.editReply(notice(words.member.feedback.voted[result]));
  },
});
