import type { AutocompleteInteraction, CommandInteraction, Interaction } from "discord.js";
import { ApplicationCommandType } from "discord-api-types/v10";
import { UserError } from "../errors.ts";
import type { Logger } from "../operations/logging.ts";
import type { ChatCommand, Command, MessageCommand } from "./command.ts";
import { withErrorBoundary } from "./error-boundary.ts";
import type { Services } from "./services.ts";
import { texts } from "./texts.ts";

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Logger;
}

/** Brings each interaction to what answers it. The returned function never throws. */
export function createDispatch({ commands, services, log }: DispatchOptions) {
  const chat = new Map<string, ChatCommand>();
  const menu = new Map<string, MessageCommand>();
  for (const command of commands) {
    if (isMessageCommand(command)) menu.set(command.data.name, command);
    else chat.set(command.data.name, command);
  }

  async function runCommand(interaction: CommandInteraction): Promise<void> {
    if (interaction.isChatInputCommand()) {
      const command = chat.get(interaction.commandName);
      if (command !== undefined) return command.execute(interaction, services);
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = menu.get(interaction.commandName);
      if (command !== undefined) return command.execute(interaction, services);
    }
    throw new UserError(texts.unknownCommand);
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const command = chat.get(interaction.commandName);
      if (command?.autocomplete === undefined) await interaction.respond([]);
      else await command.autocomplete(interaction, services);
    } catch (error) {
      // The member types on without suggestions.
      log.debug("Suggestions failed", { error });
    }
  }

  return async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) return complete(interaction);
    if (interaction.isCommand()) return withErrorBoundary(interaction, log, () => runCommand(interaction));
  };
}

function isMessageCommand(command: Command): command is MessageCommand {
  return command.data.type === ApplicationCommandType.Message;
}
