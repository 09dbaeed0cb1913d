import { ApplicationCommandType } from "discord-api-types/v10";
import { MemberError } from "../src/conversation/member-error.ts";
import { shortenQuestion } from "../src/conversation/question/parse-question.ts";
import { IN_SERVERS, type MessageCommand } from "../src/discord/command.ts";
import { answerInteraction } from "../src/discord/interaction/answer-interaction.ts";

export const findInArticles = {
  type: ApplicationCommandType.Message,
  name: "Find in articles",
  define: () => IN_SERVERS,
  label: (words) => words.ask.find,
  expense: "ask",

  async execute(interaction, context) {
    const { id, content } = interaction.targetMessage;
    const question = shortenQuestion(content);
    if (question === "") throw new MemberError((words) => words.errors.noTextInMessage);
    await answerInteraction(interaction, { question, hidden: true, publishing: { replyTo: id } }, context);
  },
} satisfies MessageCommand;
