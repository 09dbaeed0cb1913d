import { discardDraft, openVersion, saveDraft } from "../../conversation/actions/actions.ts";
import { sayError } from "../../conversation/member-error.ts";
import { notice } from "../../conversation/reply.ts";
import { UserError } from "../../errors.ts";
import { onPress } from "../buttons/action-handler.ts";
import { acknowledge, acknowledgeUpdate } from "../interaction/acknowledge.ts";
import { memberAudience } from "../interaction/audience.ts";
import { requireOwner } from "../interaction/require-owner.ts";
import { findWritten, listWritten } from "./find-written.ts";
import { authorOf, requireSight, showDraft } from "./show-draft.ts";

/** Saves a draft and has it indexed at once. */
export const saveDraftButton = onPress({
  action: saveDraft,
  expense: "reindex",
  async execute(interaction, { draft }, context) {
    requireOwner(interaction, context);
    await acknowledgeUpdate(interaction);
    const words = context.words.member;
    const author = authorOf(interaction);
    requireSight(await context.authoring.read(author, draft), interaction, context);
    const paths = await context.authoring.save(author, draft);
    await interaction.editReply(notice(words.articles.saving(paths)));
    try {
      await context.library.seenBy(memberAudience(interaction)).reindex({ mayWait: true });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await interaction.editReply(notice(words.articles.savedOnly(paths, sayError(error, words))));
      return;
    }
    await interaction.editReply(notice(words.articles.saved(paths)));
  },
});

export const discardDraftButton = onPress({
  action: discardDraft,
  expense: "browse",
  async execute(interaction, { draft }, context) {
    requireOwner(interaction, context);
    await acknowledgeUpdate(interaction);
    await context.authoring.discard(authorOf(interaction), draft);
    await interaction.editReply(notice(context.words.member.articles.discarded));
  },
});

/** Shows what would change if the chosen version were restored. */
export const openVersionMenu = onPress({
  action: openVersion,
  expense: "open",
  async execute(interaction, { articleKey }, context) {
    requireOwner(interaction, context);
    await acknowledge(interaction, true);
    const author = authorOf(interaction);
    const { authoring } = context;
    const path = findWritten(await listWritten(interaction, context, { withRemoved: true }), articleKey);
    const version = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : Number.NaN;
    const draft = await authoring.restore(author, path, version);
    await interaction.editReply(await showDraft(draft, interaction, context));
  },
});
