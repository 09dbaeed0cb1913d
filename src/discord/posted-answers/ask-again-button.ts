import { askAgain } from "../../conversation/actions/actions.ts";
import { onPress } from "../buttons/action-handler.ts";
import { answerInteraction } from "../interaction/answer-interaction.ts";
import { questionOf } from "../interaction/answered-message.ts";

/** Asks the question of the message of the present articles, for whoever pressed. */
export const askAgainButton = onPress({
  action: askAgain,
  expense: "ask",
  async execute(interaction, _about, context) {
    const question = questionOf(interaction.message);
    await answerInteraction(interaction, { question, hidden: true, publishing: "share" }, context);
  },
});
