import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from "discord-api-types/v10";
import { MemberError } from "../src/conversation/member-error.ts";
import { progressReply, reportReply } from "../src/conversation/replies/reindex-reply.ts";
import { notice } from "../src/conversation/reply.ts";
import type { Words } from "../src/conversation/words/words.ts";
import { type ChatCommand, type ChatDefinition, IN_SERVERS } from "../src/discord/command.ts";
import { acknowledge } from "../src/discord/interaction/acknowledge.ts";
import { memberAudience } from "../src/discord/interaction/audience.ts";
import { liveReply } from "../src/discord/interaction/live-reply.ts";
import { guildOf } from "../src/discord/interaction/origin.ts";
import { requireOwner } from "../src/discord/interaction/require-owner.ts";

const define = (words: Words): ChatDefinition => ({
  description: words.reindex.description,
  ...IN_SERVERS,
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  options: [
    { name: "dry_run", description: words.reindex.dryRun, type: ApplicationCommandOptionType.Boolean },
    { name: "sync", description: words.reindex.sync, type: ApplicationCommandOptionType.Boolean },
  ],
});

const DRY_RUN_WORDS = ["dry", "dry_run", "dry-run", "--dry-run"];

export const reindex = {
  type: ApplicationCommandType.ChatInput,
  name: "reindex",
  define,
  expense: "reindex",

  async execute(interaction, context) {
    requireOwner(interaction, context);
    const { library, reindexRun, log } = context;
    const words = context.words.member;
    const dryRun = interaction.options.getBoolean("dry_run") ?? false;
    const sync = interaction.options.getBoolean("sync") ?? false;
    await acknowledge(interaction, true);
    const live = liveReply(interaction, { lastWords: notice(words.reindex.goesOn) });
    live.show(progressReply(undefined, words));
    try {
      const report = await reindexRun.run(guildOf(interaction), (signal) =>
        library
          .seenBy(memberAudience(interaction))
          .reindex({ dryRun, sync, signal, onProgress: (progress) => live.show(progressReply(progress, words)) }),
      );
      log.info(dryRun ? "Dry run of a re-index" : "Re-indexed", { report });
      await live.finish(reportReply(report, dryRun, words));
    } finally {
      await live.stop();
    }
  },

  async *runTyped({ argument, library, signal, onProgress, words }) {
    const dryRun = DRY_RUN_WORDS.includes(argument);
    const sync = argument === "sync";
    if (argument !== "" && !dryRun && !sync) throw new MemberError((words) => words.errors.reindexUsage);
    yield reportReply(await library.reindex({ dryRun, sync, signal, onProgress }), dryRun, words);
  },
} satisfies ChatCommand;
