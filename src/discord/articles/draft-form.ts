import { writeDraft } from "../../conversation/actions/actions.ts";
import { onPress, onSubmit } from "../buttons/action-handler.ts";
import { acknowledge, acknowledgeUpdate, openForm } from "../interaction/acknowledge.ts";
import { requireOwner } from "../interaction/require-owner.ts";
import { articleForm, readArticleForm } from "./article-form.ts";
import { fetchFile } from "./fetch-file.ts";
import { authorOf, requireSight, showDraft } from "./show-draft.ts";
import { splitUploads } from "./uploads.ts";

/** Opens a draft in its form again. */
export const editDraftButton = onPress({
  action: writeDraft,
  expense: "browse",
  async execute(interaction, { draft: id }, context) {
    requireOwner(interaction, context);
    const author = authorOf(interaction);
    const draft = await context.authoring.read(author, id);
    requireSight(draft, interaction, context);
    const filledIn = (await context.authoring.readForm(author, draft)) ?? {};
    await openForm(
      interaction,
      articleForm({ draft: id, filledIn, asksForFolder: draft.editing === undefined, words: context.words.member }),
    );
  },
});

/** Shows what would become of what was filled in. */
export const draftForm = onSubmit({
  action: writeDraft,
  expense: "open",
  async execute(interaction, { draft: id }, context) {
    requireOwner(interaction, context);
    if (interaction.isFromMessage()) await acknowledgeUpdate(interaction);
    else await acknowledge(interaction, true);
    const author = authorOf(interaction);
    const form = readArticleForm(interaction);
    const { attachments } = await context.authoring.read(author, id);
    const { taken, leftOut } = splitUploads(attachments, context.authoring.extensions);
    const draft = await context.authoring.fillIn(author, id, form, await Promise.all(taken.map(fetchFile)));
    await interaction.editReply(await showDraft(draft, interaction, context, { isWritten: true, leftOut }));
  },
});
