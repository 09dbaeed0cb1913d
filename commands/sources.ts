import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { titleChoices } from "../src/conversation/articles/article-choices.ts";
import { MAX_SEARCH_LENGTH } from "../src/conversation/limits.ts";
import { pageCount, sourcesReply } from "../src/conversation/replies/sources-reply.ts";
import type { Words } from "../src/conversation/words/words.ts";
import { type ChatCommand, type ChatDefinition, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { memberAudience } from "../src/discord/interaction/audience.ts";

const define = (words: Words): ChatDefinition => ({
  description: words.sources.description,
  ...IN_SERVERS,
  options: [
    {
      name: "search",
      description: words.sources.search,
      type: ApplicationCommandOptionType.String,
      max_length: MAX_SEARCH_LENGTH,
      autocomplete: true,
    },
  ],
});

export const sources = {
  type: ApplicationCommandType.ChatInput,
  name: "sources",
  define,
  expense: "browse",

  async execute(interaction, { library, words: { member: words } }) {
    await acknowledge(interaction, true);
    const search = interaction.options.getString("search") ?? "";
    const articles = await library.seenBy(memberAudience(interaction)).listArticles();
    await interaction.editReply(sourcesReply({ articles, search, page: 1, words }));
  },

  async autocomplete(interaction, { library }) {
    const articles = await library.seenBy(memberAudience(interaction)).listArticles();
    const titles = titleChoices(articles, interaction.options.getFocused());
    await interaction.respond(titles);
  },

  async *runTyped({ argument, library, words }) {
    const articles = await library.listArticles();
    const pages = pageCount({ articles, search: argument });
    for (let page = 1; page <= pages; page++) yield sourcesReply({ articles, search: argument, page, words });
  },
} satisfies ChatCommand;
