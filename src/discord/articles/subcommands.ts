import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";
import { historyReply } from "../../conversation/replies/draft-reply.ts";
import type { InteractionContext } from "../bot-context.ts";
import { acknowledge, openForm } from "../interaction/acknowledge.ts";
import { guildOf } from "../interaction/origin.ts";
import { articleForm } from "./article-form.ts";
import { findWritten, listWritten, writtenChoices } from "./find-written.ts";
import { authorOf, showDraft } from "./show-draft.ts";
import { uploadForm } from "./upload-form.ts";
import { draftUploads, uploadOf } from "./uploads.ts";

/** The options of an upload that take a file: without one of them, a form takes several. */
export const FILE_OPTIONS = ["file", "file2", "file3"] as const;

type Run = (interaction: ChatInputCommandInteraction, context: InteractionContext) => Promise<void>;

/** What each subcommand of /article does, for somebody who is an owner. */
export const articleSubcommands: Readonly<Record<string, Run>> = {
  async new(interaction, context) {
    const { authoring } = context;
    const draft = await authoring.begin(authorOf(interaction));
    await openForm(interaction, articleForm({ draft, filledIn: {}, asksForFolder: true, words: context.words.member }));
  },
  async upload(interaction, context) {
    const uploads = FILE_OPTIONS.flatMap((name) => interaction.options.getAttachment(name) ?? []).map(uploadOf);
    const folder = interaction.options.getString("folder") ?? "";
    if (uploads.length === 0) {
      const { extensions } = context.authoring;
      return openForm(interaction, uploadForm({ extensions, folder, words: context.words.member }));
    }
    await acknowledge(interaction, true);
    const draft = await draftUploads(authorOf(interaction), folder, uploads, context);
    await interaction.editReply(await showDraft(draft, interaction, context));
  },
  async edit(interaction, context) {
    const { authoring } = context;
    const author = authorOf(interaction);
    const editing = findWritten(
      await listWritten(interaction, context),
      interaction.options.getString("article", true),
    );
    const id = await authoring.begin(author, { editing });
    const filledIn = (await authoring.readForm(author, await authoring.read(author, id))) ?? {};
    await openForm(
      interaction,
      articleForm({ draft: id, filledIn, asksForFolder: false, words: context.words.member }),
    );
  },
  async remove(interaction, context) {
    await acknowledge(interaction, true);
    const author = authorOf(interaction);
    const { authoring } = context;
    const path = findWritten(await listWritten(interaction, context), interaction.options.getString("article", true));
    await interaction.editReply(await showDraft(await authoring.remove(author, path), interaction, context));
  },
  async history(interaction, context) {
    const { authoring, words } = context;
    await acknowledge(interaction, true);
    const guild = guildOf(interaction);
    const paths = await listWritten(interaction, context, { withRemoved: true });
    const path = findWritten(paths, interaction.options.getString("article", true));
    await interaction.editReply(
      historyReply({ path, versions: await authoring.listVersions(guild, path), words: words.member }),
    );
  },
};

/** Articles to choose from: for a history, those that were removed too. */
export async function chooseArticle(interaction: AutocompleteInteraction, context: InteractionContext) {
  const withRemoved = interaction.options.getSubcommand() === "history";
  return writtenChoices(await listWritten(interaction, context, { withRemoved }), interaction.options.getFocused());
}
