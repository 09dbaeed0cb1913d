import type {
  AutocompleteInteraction,
  CommandInteraction,
  Interaction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from "discord.js";
import { ApplicationCommandType } from "discord-api-types/v10";
import { actionNameOf } from "../conversation/actions/action.ts";
import { texts } from "../conversation/texts.ts";
import { UserError } from "../errors.ts";
import type { BotContext } from "./bot-context.ts";
import type { ComponentInteraction } from "./buttons/action-handler.ts";
import { componentHandlers, formHandlers } from "./buttons/index.ts";
import type { ChatCommand, Command, MessageCommand } from "./command.ts";
import { tell, withErrorBoundary } from "./interaction/error-boundary.ts";
import type { Expense } from "./member-budget.ts";
import { servesGuild } from "./served-guilds.ts";

/** Brings each interaction to what answers it. The returned function never throws. */
export function createDispatch(commands: readonly Command[], context: BotContext) {
  const { log, pending, budget, served } = context;
  const menu = new Map(commands.filter(isMessageCommand).map((command) => [command.data.name, command]));
  const chat = new Map(commands.filter(isChatCommand).map((command) => [command.data.name, command]));
  const components = new Map(componentHandlers.map((handler) => [handler.name, handler]));
  const forms = new Map(formHandlers.map((handler) => [handler.name, handler]));

  /** What answers an interaction, as soon as the member has paid for it. */
  function afford<T extends { readonly expense: Expense }>(handler: T | undefined, { user }: RepliableInteraction): T {
    if (handler === undefined) throw new UserError(texts.unknownAction);
    budget.spend(user.id, handler.expense);
    return handler;
  }

  async function runCommand(interaction: CommandInteraction): Promise<void> {
    if (interaction.isChatInputCommand()) {
      return afford(chat.get(interaction.commandName), interaction).execute(interaction, context);
    }
    if (interaction.isMessageContextMenuCommand()) {
      return afford(menu.get(interaction.commandName), interaction).execute(interaction, context);
    }
    throw new UserError(texts.unknownAction);
  }

  async function runComponent(interaction: ComponentInteraction): Promise<void> {
    const handler = components.get(actionNameOf(interaction.customId));
    await afford(handler, interaction).execute(interaction, context);
  }

  async function runForm(interaction: ModalSubmitInteraction): Promise<void> {
    const handler = forms.get(actionNameOf(interaction.customId));
    await afford(handler, interaction).execute(interaction, context);
  }

  async function complete(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const command = servesGuild(served, interaction.guildId) ? chat.get(interaction.commandName) : undefined;
      if (command?.autocomplete === undefined) await interaction.respond([]);
      else await command.autocomplete(interaction, context);
    } catch (error) {
      log.debug("Suggestions failed", { error });
      // The member types on without suggestions, unless even that does not reach Discord.
      if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
    }
  }

  return async (interaction: Interaction): Promise<void> => {
    const answer = (asking: RepliableInteraction, work: () => Promise<void>) =>
      pending.track(
        (reply) => tell(asking, reply),
        () => withErrorBoundary(asking, log, servesGuild(served, asking.guildId) ? work : turnAway),
      );
    if (interaction.isAutocomplete()) return complete(interaction);
    if (interaction.isCommand()) return answer(interaction, () => runCommand(interaction));
    if (interaction.isButton() || interaction.isStringSelectMenu())
      return answer(interaction, () => runComponent(interaction));
    if (interaction.isModalSubmit()) return answer(interaction, () => runForm(interaction));
  };
}

async function turnAway(): Promise<void> {
  throw new UserError(texts.otherServer);
}

function isMessageCommand(command: Command): command is MessageCommand {
  return command.data.type === ApplicationCommandType.Message;
}

function isChatCommand(command: Command): command is ChatCommand {
  return !isMessageCommand(command);
}
