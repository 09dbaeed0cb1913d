import { ApplicationCommandType } from "discord-api-types/v10";
import { helpReply } from "../src/conversation/replies/help-reply.ts";
import type { Words } from "../src/conversation/words/words.ts";
import { type ChatCommand, type ChatDefinition, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { memberAudience } from "../src/discord/interaction/audience.ts";

const define = (words: Words): ChatDefinition => ({
  description: words.help.description,
  ...IN_SERVERS,
});

export const help = {
  type: ApplicationCommandType.ChatInput,
  name: "help",
  define,
  expense: "browse",

  async execute(interaction, { library, words: { member: words } }) {
    const seen = library.seenBy(memberAudience(interaction));
    await acknowledge(interaction, true);
    await interaction.editReply(helpReply(await seen.listArticles(), words.help.inDiscord, words));
  },

  async *runTyped({ library, words }) {
    yield helpReply(await library.listArticles(), words.help.inTerminal, words);
  },
} satisfies ChatCommand;
