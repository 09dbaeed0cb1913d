import { ACTIONS } from "../../conversation/actions.ts";
import { findByKey } from "../../conversation/article-key.ts";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";
import { openForm } from "../interaction/acknowledge.ts";
import { answerInteraction } from "../interaction/answer-interaction.ts";
import { QUESTION_FIELD, questionForm } from "../interaction/question-form.ts";
import type { ComponentHandler, FormHandler } from "./component.ts";

/** Opens a form for a question about one article. */
export const askAboutButton: ComponentHandler = {
  name: ACTIONS.askAbout,
  action: "browse",
  async execute(interaction, id, { library }) {
    const [key = ""] = id.parts(1);
    const article = findByKey(await library.listArticles(), key);
    if (article === undefined) throw new UserError(texts.articleGone);
    const form = {
      customId: interaction.customId,
      title: article.metadata.title || texts.untitled,
      label: texts.askQuestion,
    };
    await openForm(interaction, questionForm(form));
  },
};

/** Answers that question, to the member alone, as the list of articles was. */
export const askAboutForm: FormHandler = {
  name: ACTIONS.askAbout,
  action: "ask",
  async execute(interaction, id, context) {
    const [key = ""] = id.parts(1);
    if (findByKey(await context.library.listArticles(), key) === undefined) throw new UserError(texts.articleGone);
    const question = interaction.fields.getTextInputValue(QUESTION_FIELD);
    await answerInteraction(interaction, { question, article: key, hidden: true, publishing: "share" }, context);
  },
};
