import { ApplicationCommandType, PermissionFlagsBits } from "discord-api-types/v10";
import { type ChatCommand, IN_SERVERS } from "../src/discord/command.ts";
import { examine } from "../src/discord/doctor/examine.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { requireOwner } from "../src/discord/interaction/require-owner.ts";
import { findingsReply } from "../src/doctor/say-findings.ts";

export const doctor = {
  type: ApplicationCommandType.ChatInput,
  name: "doctor",
  define: (words) => ({
    description: words.doctor.description,
    ...IN_SERVERS,
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  }),
  expense: "open",

  async execute(interaction, context) {
    requireOwner(interaction, context);
    const arrived = Date.now();
    await acknowledge(interaction, true);
    const findings = await examine(interaction, arrived, context);
    await interaction.editReply(findingsReply(findings, context.words.member));
  },
} satisfies ChatCommand;
