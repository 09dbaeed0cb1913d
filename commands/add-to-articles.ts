import { ApplicationCommandType, PermissionFlagsBits } from "discord-api-types/v10";
import { articleForm } from "../src/discord/articles/article-form.ts";
import { readMessage } from "../src/discord/articles/message-article.ts";
import { authorOf } from "../src/discord/articles/show-draft.ts";
import { IN_SERVERS, type MessageCommand } from "../src/discord/command.ts";
import { openForm } from "../src/discord/interaction/acknowledge.ts";
import { requireOwner } from "../src/discord/interaction/require-owner.ts";

export const addToArticles = {
  type: ApplicationCommandType.Message,
  name: "Add to articles",
  define: () => ({ ...IN_SERVERS, default_member_permissions: PermissionFlagsBits.ManageGuild.toString() }),
  label: (words) => words.articles.addCommand,
  expense: "open",

  async execute(interaction, context) {
    requireOwner(interaction, context);
    const { filledIn, ...begun } = readMessage(interaction.targetMessage);
    const draft = await context.authoring.begin(authorOf(interaction), begun);
    await openForm(interaction, articleForm({ draft, filledIn, asksForFolder: true, words: context.words.member }));
  },
} satisfies MessageCommand;
