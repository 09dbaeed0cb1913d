import { askAbout } from "../../conversation/actions/actions.ts";
import { findByKey } from "../../conversation/articles/article-key.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { openForm } from "../interaction/acknowledge.ts";
import { answerInteraction } from "../interaction/answer-interaction.ts";
import { memberAudience } from "../interaction/audience.ts";
import { QUESTION_FIELD, questionForm } from "../interaction/question-form.ts";
import { onPress, onSubmit } from "./action-handler.ts";

/** Opens a form for a question about one article. */
export const askAboutButton = onPress({
  action: askAbout,
  expense: "browse",
  async execute(interaction, { articleKey }, { library, words }) {
    const article = findByKey(await library.seenBy(memberAudience(interaction)).listArticles(), articleKey);
    if (article === undefined) throw new MemberError((words) => words.errors.articleGone);
    const form = {
      customId: interaction.customId,
      title: article.metadata.title || words.member.sources.untitled,
      label: words.member.ask.question,
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
    if (findByKey(articles, articleKey) === undefined) throw new MemberError((words) => words.errors.articleGone);
    const question = interaction.fields.getTextInputValue(QUESTION_FIELD);
    const asked = { question, article: articleKey, hidden: true, publishing: "share" } as const;
    await answerInteraction(interaction, asked, context);
  },
});
