import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { articleChoices } from "../src/conversation/articles/article-choices.ts";
import { replyToQuestion } from "../src/conversation/find-answer.ts";
import { MAX_QUESTION_LENGTH } from "../src/conversation/limits.ts";
import { questionChoices } from "../src/conversation/question/question-choices.ts";
import type { Words } from "../src/conversation/words/words.ts";
import { type ChatCommand, type ChatDefinition, IN_SERVERS } from "../src/discord/command.ts";
import { answerInteraction } from "../src/discord/interaction/answer-interaction.ts";
import { isHiddenHere } from "../src/discord/interaction/asking-rules.ts";
import { audienceOf } from "../src/discord/interaction/audience.ts";
import { guildOf } from "../src/discord/interaction/origin.ts";

const define = (words: Words): ChatDefinition => ({
  description: words.ask.description,
  ...IN_SERVERS,
  options: [
    {
      name: "question",
      description: words.ask.question,
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: MAX_QUESTION_LENGTH,
    },
    {
      name: "article",
      description: words.ask.article,
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
    },
    { name: "private", description: words.ask.private, type: ApplicationCommandOptionType.Boolean },
  ],
});

export const ask = {
  type: ApplicationCommandType.ChatInput,
  name: "ask",
  define,
  expense: "ask",

  async execute(interaction, context) {
    const hidden = isHiddenHere(interaction, context.settings);
    const question = interaction.options.getString("question", true);
    const article = interaction.options.getString("article") ?? undefined;
    const publishing = hidden ? "share" : undefined;
    await answerInteraction(interaction, { question, article, hidden, publishing }, context);
  },

  async autocomplete(interaction, { library, feedback, settings, words }) {
    const { name, value } = interaction.options.getFocused(true);
    // What is chosen is shown with the answer: to the channel, unless it has been made private already.
    const seen = library.seenBy(audienceOf(interaction, isHiddenHere(interaction, settings)));
    if (name === "article") return interaction.respond(articleChoices(await seen.listArticles(), value, words.member));
    const asked = feedback.answeredQuestions(guildOf(interaction), interaction.channelId);
    await interaction.respond(questionChoices(value, asked, seen, interaction.locale));
  },

  async *runTyped({ argument, library, signal, words }) {
    yield await replyToQuestion({ question: argument, signal }, library, words);
  },
} satisfies ChatCommand;
