import type { BaseInteraction } from "discord.js";
import { dismissQuestions, pointToArticle, writeAnswer } from "../../conversation/actions/actions.ts";
import { findArticle } from "../../conversation/articles/find-article.ts";
import { MemberError, sayError } from "../../conversation/member-error.ts";
import { notice } from "../../conversation/reply.ts";
import { UserError } from "../../errors.ts";
import type { QuestionGroup } from "../../insights/group-questions.ts";
import { findGroup, questionKey } from "../../insights/question-key.ts";
import { articleForm } from "../articles/article-form.ts";
import { authorOf } from "../articles/show-draft.ts";
import type { BotContext } from "../bot-context.ts";
import { onPress, onSubmit } from "../buttons/action-handler.ts";
import { acknowledge, openForm } from "../interaction/acknowledge.ts";
import { memberAudience } from "../interaction/audience.ts";
import { actorOf, guildOf } from "../interaction/origin.ts";
import { QUESTION_FIELD, questionForm } from "../interaction/question-form.ts";
import { requireOwner } from "../interaction/require-owner.ts";
import { readInsights } from "./read-insights.ts";

/** Questions of a group that an article is said to answer: more say nothing new. */
const MOST_ASKS = 10;

/** The questions of a button's group, the one asked most first; or the request that it is about. Throws a MemberError when they are on the list no more. */
async function questionsOf(
  interaction: Pick<BaseInteraction, "guildId">,
  key: string,
  context: BotContext,
): Promise<readonly [string, ...string[]]> {
  const { groups, insights } = await readInsights(context, guildOf(interaction));
  const group: QuestionGroup | undefined = findGroup(groups, key);
  // A private question is among the requests alone, in the words that its member sent.
  const requested = insights.requests.filter(({ question }) => questionKey(question) === key);
  const [first, ...others] = (group?.questions ?? requested).map(({ question }) => question);
  if (first === undefined) throw new MemberError((words) => words.insights.groupGone);
  return [first, ...others];
}

/** Opens the form of a new article that answers the questions of a group. */
export const writeAnswerButton = onPress({
  action: writeAnswer,
  expense: "open",
  async execute(interaction, { question }, context) {
    requireOwner(interaction, context);
    const asks = await questionsOf(interaction, question, context);
    const draft = await context.authoring.begin(authorOf(interaction));
    const filledIn = { title: asks[0].replace(/(?<![\s?])[\s?]+$/u, ""), asks: asks.slice(0, MOST_ASKS) };
    await openForm(interaction, articleForm({ draft, filledIn, asksForFolder: true, words: context.words.member }));
  },
});

/** Asks which article answers the questions of a group. */
export const pointButton = onPress({
  action: pointToArticle,
  expense: "browse",
  async execute(interaction, _about, context) {
    requireOwner(interaction, context);
    const { pointTitle: title, pointLabel: label } = context.words.member.insights;
    await openForm(interaction, questionForm({ customId: interaction.customId, title, label }));
  },
});

/** Keeps that the article answers them, has it indexed, and tells whether it does. */
export const pointForm = onSubmit({
  action: pointToArticle,
  expense: "reindex",
  async execute(interaction, { question }, context) {
    requireOwner(interaction, context);
    await acknowledge(interaction, true);
    const words = context.words.member;
    const library = context.library.seenBy(memberAudience(interaction));
    const article = findArticle(await library.listArticles(), interaction.fields.getTextInputValue(QUESTION_FIELD));
    const questions = await questionsOf(interaction, question, context);
    await context.authoring.point(guildOf(interaction), article.path, questions.slice(0, MOST_ASKS));
    const { title } = article.metadata;
    await interaction.editReply(notice(words.insights.pointed(title)));
    try {
      await library.reindex({ mayWait: true });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await interaction.editReply(notice(words.insights.pointedOnly(sayError(error, words))));
      return;
    }
    const { answered, excerpts } = await library.answer(questions[0]);
    const isAnswered = answered && excerpts.some(({ article: path }) => path === article.path);
    const { pointedAnswered, pointedUnanswered } = words.insights;
    await interaction.editReply(notice(isAnswered ? pointedAnswered(title, questions[0]) : pointedUnanswered(title)));
  },
});

/** Takes the questions of a group off the owners' list. */
export const dismissButton = onPress({
  action: dismissQuestions,
  expense: "vote",
  async execute(interaction, { question }, context) {
    requireOwner(interaction, context);
    await acknowledge(interaction, true);
    const questions = await questionsOf(interaction, question, context);
    await context.feedback.settle(actorOf(interaction), "dismissed", questions);
    await interaction.editReply(notice(context.words.member.insights.dismissed(questions[0])));
  },
});
