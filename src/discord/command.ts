import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { TypedCommand } from "../conversation/typed-command.ts";
import type { BotContext } from "./bot-context.ts";
import type { Expense } from "./member-budget.ts";

/** A slash command. `execute` acknowledges the interaction and answers it; what it throws, the dispatcher tells. */
export interface ChatCommand extends TypedCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** What it costs the member. */
  readonly expense: Expense;
  execute(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: BotContext): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** What it costs the member. */
  readonly expense: Expense;
  execute(interaction: MessageContextMenuCommandInteraction, context: BotContext): Promise<void>;
}

export type Command = ChatCommand | MessageCommand;

/** Where commands are offered: in servers, not in direct messages, where anybody could ask. */
export const IN_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
