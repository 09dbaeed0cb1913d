import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { acknowledge } from "../src/discord/acknowledge.ts";
import type { ChatCommand } from "../src/discord/command.ts";
import { editAtMost } from "../src/discord/edit-at-most.ts";
import { requireOwner } from "../src/discord/permissions.ts";
import { progressReply, reportReply } from "../src/discord/replies/reindex-reply.ts";
import { texts } from "../src/discord/texts.ts";
import { UserError } from "../src/errors.ts";

const data = {
  name: "reindex",
  description: texts.reindexDescription,
  type: ApplicationCommandType.ChatInput,
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  options: [{ name: "dry_run", description: texts.reindexDryRun, type: ApplicationCommandOptionType.Boolean }],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

const DRY_RUN_WORDS = ["dry", "dry_run", "dry-run", "--dry-run"];

export const reindex = {
  data,

  async execute(interaction, services) {
    requireOwner(interaction);
    const dryRun = interaction.options.getBoolean("dry_run") ?? false;
    await acknowledge(interaction, true);
    const progress = editAtMost(interaction);
    try {
      const report = await services.reindex({ dryRun, onProgress: (at) => progress.show(progressReply(at)) });
      await progress.finish(reportReply(report, dryRun));
    } finally {
      progress.stop();
    }
  },

  async *runTyped({ argument, services, signal, onProgress }) {
    const dryRun = DRY_RUN_WORDS.includes(argument);
    if (argument !== "" && !dryRun) throw new UserError(texts.reindexUsage);
    yield reportReply(await services.reindex({ dryRun, signal, onProgress }), dryRun);
  },
} satisfies ChatCommand;
