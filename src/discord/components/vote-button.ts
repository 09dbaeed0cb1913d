import { acknowledge } from "../acknowledge.ts";
import { actorOf } from "../actor.ts";
import { isHidden, questionOf } from "../answered-message.ts";
import { ACTIONS } from "../buttons.ts";
import type { ComponentHandler } from "../component.ts";
import { notice } from "../reply.ts";
import { texts } from "../texts.ts";

/** A member's opinion of an answer. */
export const voteButton: ComponentHandler = {
  name: ACTIONS.vote,
  async execute(interaction, id, { feedback }) {
    await acknowledge(interaction, true);
    const { message } = interaction;
    const result = await feedback.recordVote({
      ...actorOf(interaction),
      answerId: message.id,
      helpful: id.parts(1)[0] === "up",
      question: isHidden(message) ? undefined : questionOf(message),
    });
    await interaction.editReply(notice(texts.voted[result]));
  },
};
