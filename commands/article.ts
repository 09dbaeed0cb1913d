import {
  type APIApplicationCommandAttachmentOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { MemberError } from "../src/conversation/member-error.ts";
import type { Words } from "../src/conversation/words/words.ts";
import { articleSubcommands, chooseArticle, FILE_OPTIONS } from "../src/discord/articles/subcommands.ts";
import { type ChatCommand, type ChatDefinition, IN_SERVERS } from "../src/discord/command.ts";
import { isOwner, requireOwner } from "../src/discord/interaction/require-owner.ts";

const articleOption = ({ articles }: Words) =>
  ({
    name: "article",
    description: articles.whichArticle,
    type: ApplicationCommandOptionType.String,
    required: true,
    autocomplete: true,
  }) as const;

function fileOption(name: string, { articles }: Words): APIApplicationCommandAttachmentOption {
  return { name, description: articles.uploadFile, type: ApplicationCommandOptionType.Attachment };
}

const define = (words: Words): ChatDefinition => ({
  description: words.articles.articleDescription,
  ...IN_SERVERS,
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  options: [
    { name: "new", description: words.articles.newDescription, type: ApplicationCommandOptionType.Subcommand },
    {
      name: "upload",
      description: words.articles.uploadDescription,
      type: ApplicationCommandOptionType.Subcommand,
      options: [
        ...FILE_OPTIONS.map((name) => fileOption(name, words)),
        {
          name: "folder",
          description: words.articles.uploadFolder,
          type: ApplicationCommandOptionType.String,
          max_length: 100,
        },
      ],
    },
    {
      name: "edit",
      description: words.articles.editDescription,
      type: ApplicationCommandOptionType.Subcommand,
      options: [articleOption(words)],
    },
    {
      name: "remove",
      description: words.articles.removeDescription,
      type: ApplicationCommandOptionType.Subcommand,
      options: [articleOption(words)],
    },
    {
      name: "history",
      description: words.articles.historyDescription,
      type: ApplicationCommandOptionType.Subcommand,
      options: [articleOption(words)],
    },
  ],
});

export const articleCommand = {
  type: ApplicationCommandType.ChatInput,
  name: "article",
  define,
  expense: "open",

  async execute(interaction, context) {
    requireOwner(interaction, context);
    const run = articleSubcommands[interaction.options.getSubcommand()];
    if (run === undefined) throw new MemberError((words) => words.errors.unknownAction);
    await run(interaction, context);
  },

  async autocomplete(interaction, context) {
    await interaction.respond(isOwner(interaction, context) ? await chooseArticle(interaction, context) : []);
  },
} satisfies ChatCommand;
