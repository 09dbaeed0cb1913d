import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Library } from "../conversation/library.ts";
import type { Reply } from "../conversation/reply.ts";
import type { IndexProgress } from "../indexing/report.ts";
import type { BotContext } from "./bot-context.ts";
import type { Action } from "./member-budget.ts";

/** What a command is given when it is typed in a terminal. */
export interface TypedCommand {
  /** What follows the command's name, trimmed. */
  readonly argument: string;
  readonly library: Library;
  readonly signal: AbortSignal;
  onProgress(progress: IndexProgress): void;
}

/** A slash command. `execute` acknowledges the interaction and answers it; what it throws, the dispatcher tells. */
export interface ChatCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** What it costs the member. */
  readonly action: Action;
  execute(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: BotContext): Promise<void>;
  /** The same in a terminal: each reply is printed below the one before. */
  runTyped?(typed: TypedCommand): AsyncIterable<Reply>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** What it costs the member. */
  readonly action: Action;
  execute(interaction: MessageContextMenuCommandInteraction, context: BotContext): Promise<void>;
}

export type Command = ChatCommand | MessageCommand;
