import { askAbout } from "../../conversation/actions/actions.ts";
import { findByKey } from "../../conversation/articles/article-key.ts";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";
import { openForm } from "../interaction/acknowledge.ts";
import { answerInteraction } from "../interaction/answer-interaction.ts";
import { memberAudience } from "../interaction/audience.ts";
import { QUESTION_FIELD, questionForm } from "../interaction/question-form.ts";
import { onPress, onSubmit } from "./action-handler.ts";

/** Opens a form for a question about one article. */
export const askAboutButton = onPress({
  action: askAbout,
  expense: "browse",
  async execute(interaction, { articleKey }, { library }) {
    const article = findByKey(await library.seenBy(memberAudience(interaction)).listArticles(), articleKey);
    if (article === undefined) throw new UserError(texts.articleGone);
    const form = {
      customId: interaction.customId,
      title: article.metadata.title || texts.untitled,
      label: texts.askQuestion,
    };
    await openForm(interaction, questionForm(form));
  },
});

/** Answers that question, to the member alone, as the list of articles was. */
export const askAboutForm = onSubmit({
  action: askAbout,
  expense: "ask",
  async execute(interaction, { articleKey }, context) {
    const articles = await context.library.seenBy(memberAudience(interaction)).listArticles();
    if (findByKey(articles, articleKey) === undefined) throw new UserError(texts.articleGone);
    const question = interaction.fields.getTextInputValue(QUESTION_FIELD);
    const asked = { question, article: articleKey, hidden: true, publishing: "share" } as const;
    await answerInteraction(interaction, asked, context);
  },
});
