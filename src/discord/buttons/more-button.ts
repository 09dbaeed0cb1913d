import { more } from "../../conversation/actions/actions.ts";
import { answerInteraction } from "../interaction/answer-interaction.ts";
import { questionOf } from "../interaction/answered-message.ts";
import { onPress } from "./action-handler.ts";

/** The next excerpts for the question of the message, for whoever pressed. */
export const moreButton = onPress({
  action: more,
  expense: "more",
  async execute(interaction, { from, generationMark, articleKey }, context) {
    const question = questionOf(interaction.message);
    const asked = { question, from, shownFrom: generationMark, article: articleKey, hidden: true, isNew: false };
    await answerInteraction(interaction, asked, context);
  },
});
