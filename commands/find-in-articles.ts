import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from "discord-api-types/v10";
import { shortenQuestion } from "../src/conversation/question/parse-question.ts";
import { texts } from "../src/conversation/texts.ts";
import { IN_SERVERS, type MessageCommand } from "../src/discord/command.ts";
import { answerInteraction } from "../src/discord/interaction/answer-interaction.ts";
import { UserError } from "../src/errors.ts";

const data = {
  name: texts.findCommand,
  type: ApplicationCommandType.Message,
  ...IN_SERVERS,
} satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

export const findInArticles = {
  data,
  expense: "ask",

  async execute(interaction, context) {
    const { id, content } = interaction.targetMessage;
    const question = shortenQuestion(content);
    if (question === "") throw new UserError(texts.noTextInMessage);
    await answerInteraction(interaction, { question, hidden: true, publishing: { replyTo: id } }, context);
  },
} satisfies MessageCommand;
