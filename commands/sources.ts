import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { titleChoices } from "../src/conversation/articles/article-choices.ts";
import { MAX_SEARCH_LENGTH } from "../src/conversation/limits.ts";
import { pageCount, sourcesReply } from "../src/conversation/replies/sources-reply.ts";
import { addFoot } from "../src/conversation/reply.ts";
import type { Words } from "../src/conversation/words/words.ts";
import { type ChatCommand, type ChatDefinition, IN_SERVERS } from "../src/discord/command.ts";
import { articleRemark } from "../src/discord/doctor/article-remark.ts";
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

  async execute(interaction, context) {
    await acknowledge(interaction, true);
    const { library, words } = context;
    const search = interaction.options.getString("search") ?? "";
    const articles = await library.seenBy(memberAudience(interaction)).listArticles();
    const list = sourcesReply({ articles, search, page: 1, words: words.member });
    const remark = await articleRemark(interaction, context);
    await interaction.editReply(remark === undefined ? list : addFoot(list, remark));
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
