import { ApplicationCommandType, PermissionFlagsBits } from "discord-api-types/v10";
import { type ChatCommand, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { requireOwner } from "../src/discord/interaction/require-owner.ts";
import { showSettings } from "../src/discord/interaction/show-settings.ts";

export const settings = {
  type: ApplicationCommandType.ChatInput,
  name: "settings",
  define: (words) => ({
    description: words.settings.description,
    ...IN_SERVERS,
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  }),
  expense: "browse",

  async execute(interaction, context) {
    requireOwner(interaction, context);
    await acknowledge(interaction, true);
    const { words } = context;
    const shown = showSettings(context.settings.of(interaction.guildId), interaction.guild, { words: words.member });
    await interaction.editReply(shown);
  },
} satisfies ChatCommand;
