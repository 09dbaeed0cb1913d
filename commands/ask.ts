import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { articleChoices } from "../src/conversation/articles/article-choices.ts";
import { replyToQuestion } from "../src/conversation/find-answer.ts";
import { MAX_QUESTION_LENGTH } from "../src/conversation/limits.ts";
import { questionChoices } from "../src/conversation/question/question-choices.ts";
import { texts } from "../src/conversation/texts.ts";
import { type ChatCommand, IN_SERVERS } from "../src/discord/command.ts";
import { answerInteraction } from "../src/discord/interaction/answer-interaction.ts";
import { audienceOf } from "../src/discord/interaction/audience.ts";
import { guildOf } from "../src/discord/interaction/origin.ts";

const data = {
  name: "ask",
  description: texts.askDescription,
  type: ApplicationCommandType.ChatInput,
  ...IN_SERVERS,
  options: [
    {
      name: "question",
      description: texts.askQuestion,
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: MAX_QUESTION_LENGTH,
    },
    {
      name: "article",
      description: texts.askArticle,
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
    },
    { name: "private", description: texts.askPrivate, type: ApplicationCommandOptionType.Boolean },
  ],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const ask = {
  data,
  expense: "ask",

  async execute(interaction, context) {
    const hidden = interaction.options.getBoolean("private") ?? false;
    const question = interaction.options.getString("question", true);
    const article = interaction.options.getString("article") ?? undefined;
    const publishing = hidden ? "share" : undefined;
    await answerInteraction(interaction, { question, article, hidden, publishing }, context);
  },

  async autocomplete(interaction, { library, feedback }) {
    const { name, value } = interaction.options.getFocused(true);
    // What is chosen is shown with the answer: to the channel, unless it has been made private already.
    const seen = library.seenBy(audienceOf(interaction, interaction.options.getBoolean("private") ?? false));
    if (name === "article") return interaction.respond(articleChoices(await seen.listArticles(), value));
    await interaction.respond(
      questionChoices(value, feedback.answeredQuestions(guildOf(interaction), interaction.channelId), seen),
    );
  },

  async *runTyped({ argument, library, signal }) {
    yield await replyToQuestion({ question: argument, signal }, library);
  },
} satisfies ChatCommand;
