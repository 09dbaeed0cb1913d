import { ACTIONS } from "../../conversation/actions.ts";
import { notice } from "../../conversation/reply.ts";
import { texts } from "../../conversation/texts.ts";
import { acknowledge } from "../interaction/acknowledge.ts";
import { actorOf } from "../interaction/actor.ts";
import { isHidden, questionOf } from "../interaction/answered-message.ts";
import type { ComponentHandler } from "./component.ts";

/** A member's opinion of an answer. */
export const voteButton: ComponentHandler = {
  name: ACTIONS.vote,
  action: "vote",
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
