import { ACTIONS, parseMore } from "../../conversation/actions.ts";
import { answerInteraction } from "../interaction/answer-interaction.ts";
import { questionOf } from "../interaction/answered-message.ts";
import type { ComponentHandler } from "./component.ts";

const MORE_PARTS = 3;

/** The next excerpts for the question of the message, for whoever pressed. */
export const moreButton: ComponentHandler = {
  name: ACTIONS.more,
  action: "more",
  async execute(interaction, id, context) {
    const { from, generationMark, articleKey } = parseMore(id.parts(MORE_PARTS));
    const question = questionOf(interaction.message);
    const asked = { question, from, shownFrom: generationMark, article: articleKey, hidden: true, isNew: false };
    await answerInteraction(interaction, asked, context);
  },
};
