import { ApplicationCommandType, type RESTPostAPIChatInputApplicationCommandsJSONBody } from "discord-api-types/v10";
import { helpReply } from "../src/conversation/replies/help-reply.ts";
import { texts } from "../src/conversation/texts.ts";
import { type ChatCommand, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { memberAudience } from "../src/discord/interaction/audience.ts";

const data = {
  name: "help",
  description: texts.helpDescription,
  type: ApplicationCommandType.ChatInput,
  ...IN_SERVERS,
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

export const help = {
  data,
  expense: "browse",

  async execute(interaction, { library }) {
    const seen = library.seenBy(memberAudience(interaction));
    await acknowledge(interaction, true);
    await interaction.editReply(helpReply(await seen.listArticles(), texts.helpInDiscord));
  },

  async *runTyped({ library }) {
    yield helpReply(await library.listArticles(), texts.helpInTerminal);
  },
} satisfies ChatCommand;
