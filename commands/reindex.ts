import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { progressReply, reportReply } from "../src/conversation/replies/reindex-reply.ts";
import { notice } from "../src/conversation/reply.ts";
import { texts } from "../src/conversation/texts.ts";
import { type ChatCommand, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { memberAudience } from "../src/discord/interaction/audience.ts";
import { liveReply } from "../src/discord/interaction/live-reply.ts";
import { guildOf } from "../src/discord/interaction/origin.ts";
import { requireOwner } from "../src/discord/interaction/require-owner.ts";
import { UserError } from "../src/errors.ts";

const data = {
  name: "reindex",
  description: texts.reindexDescription,
  type: ApplicationCommandType.ChatInput,
  ...IN_SERVERS,
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  options: [{ name: "dry_run", description: texts.reindexDryRun, type: ApplicationCommandOptionType.Boolean }],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

const DRY_RUN_WORDS = ["dry", "dry_run", "dry-run", "--dry-run"];

export const reindex = {
  data,
  expense: "reindex",

  async execute(interaction, context) {
    requireOwner(interaction, context);
    const { library, reindexRun, log } = context;
    const dryRun = interaction.options.getBoolean("dry_run") ?? false;
    await acknowledge(interaction, true);
    const live = liveReply(interaction, { lastWords: notice(texts.reindexGoesOn) });
    live.show(progressReply(undefined));
    try {
      const report = await reindexRun.run(guildOf(interaction), (signal) =>
        library
          .seenBy(memberAudience(interaction))
          .reindex({ dryRun, signal, onProgress: (progress) => live.show(progressReply(progress)) }),
      );
      log.info(dryRun ? "Dry run of a re-index" : "Re-indexed", { report });
      await live.finish(reportReply(report, dryRun));
    } finally {
      await live.stop();
    }
  },

  async *runTyped({ argument, library, signal, onProgress }) {
    const dryRun = DRY_RUN_WORDS.includes(argument);
    if (argument !== "" && !dryRun) throw new UserError(texts.reindexUsage);
    yield reportReply(await library.reindex({ dryRun, signal, onProgress }), dryRun);
  },
} satisfies ChatCommand;
