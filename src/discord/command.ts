import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import {
  type ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { TypedCommand } from "../conversation/typed-command.ts";
import type { Words } from "../conversation/words/words.ts";
import type { InteractionContext } from "./bot-context.ts";
import type { Expense } from "./member-budget.ts";

export type ChatDefinition = Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, "name" | "type">;

/** A slash command. `execute` acknowledges the interaction and answers it; what it throws, the dispatcher tells. */
export interface ChatCommand extends TypedCommand {
  readonly type: ApplicationCommandType.ChatInput;
  /** What it costs the member. */
  readonly expense: Expense;
  /** What Discord lists, described in some language. */
  define(words: Words): ChatDefinition;
  execute(interaction: ChatInputCommandInteraction, context: InteractionContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: InteractionContext): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly type: ApplicationCommandType.Message;
  /** By which it is told; what the menu says is its label. */
  readonly name: string;
  /** What it costs the member. */
  readonly expense: Expense;
  define(): Omit<RESTPostAPIContextMenuApplicationCommandsJSONBody, "name" | "type">;
  label(words: Words): string;
  execute(interaction: MessageContextMenuCommandInteraction, context: InteractionContext): Promise<void>;
}

export type Command = ChatCommand | MessageCommand;

/** Where commands are offered: in servers, not in direct messages, where anybody could ask. */
export const IN_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
