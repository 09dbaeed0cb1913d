import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from "discord-api-types/v10";
import type { Words } from "../src/conversation/words/words.ts";
import { type ChatCommand, type ChatDefinition, IN_SERVERS } from "../src/discord/command.ts";
import { showInsights } from "../src/discord/insights/show-insights.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { requireOwner } from "../src/discord/interaction/require-owner.ts";

const DAYS = [7, 30, 90] as const;
const USUAL_DAYS = 30;

const define = ({ insights: words }: Words): ChatDefinition => ({
  description: words.description,
  ...IN_SERVERS,
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  options: [
    {
      name: "days",
      description: words.days,
      type: ApplicationCommandOptionType.Integer,
      choices: DAYS.map((days) => ({ name: words.lastDays(days), value: days })),
    },
  ],
});

export const insights = {
  type: ApplicationCommandType.ChatInput,
  name: "insights",
  define,
  expense: "open",

  async execute(interaction, context) {
    requireOwner(interaction, context);
    await acknowledge(interaction, true);
    await showInsights(interaction, interaction.options.getInteger("days") ?? USUAL_DAYS, context);
  },
} satisfies ChatCommand;
