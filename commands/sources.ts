import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { titleChoices } from "../src/conversation/articles/article-choices.ts";
import { MAX_SEARCH_LENGTH } from "../src/conversation/limits.ts";
import { pageCount, sourcesReply } from "../src/conversation/replies/sources-reply.ts";
import { texts } from "../src/conversation/texts.ts";
import { type ChatCommand, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { memberAudience } from "../src/discord/interaction/audience.ts";

const data = {
  name: "sources",
  description: texts.sourcesDescription,
  type: ApplicationCommandType.ChatInput,
  ...IN_SERVERS,
  options: [
    {
      name: "search",
      description: texts.sourcesSearch,
      type: ApplicationCommandOptionType.String,
      max_length: MAX_SEARCH_LENGTH,
      autocomplete: true,
    },
  ],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const sources = {
  data,
  expense: "browse",

  async execute(interaction, { library }) {
    await acknowledge(interaction, true);
    const search = interaction.options.getString("search") ?? "";
    const articles = await library.seenBy(memberAudience(interaction)).listArticles();
    await interaction.editReply(sourcesReply({ articles, search, page: 1 }));
  },

  async autocomplete(interaction, { library }) {
    const articles = await library.seenBy(memberAudience(interaction)).listArticles();
    const titles = titleChoices(articles, interaction.options.getFocused());
    await interaction.respond(titles);
  },

  async *runTyped({ argument, library }) {
    const articles = await library.listArticles();
    const pages = pageCount({ articles, search: argument });
    for (let page = 1; page <= pages; page++) yield sourcesReply({ articles, search: argument, page });
  },
} satisfies ChatCommand;
