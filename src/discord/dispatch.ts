import type {
  AutocompleteInteraction,
  CommandInteraction,
  Interaction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from "discord.js";
import { ApplicationCommandType } from "discord-api-types/v10";
import { actionNameOf } from "../conversation/actions/action.ts";
import { MemberError } from "../conversation/member-error.ts";
import { notice } from "../conversation/reply.ts";
import type { BotContext, InteractionContext, WordsHere } from "./bot-context.ts";
import type { ComponentInteraction } from "./buttons/action-handler.ts";
import { componentHandlers, formHandlers } from "./buttons/index.ts";
import type { ChatCommand, Command, MessageCommand } from "./command.ts";
import { cooldownOf } from "./interaction/asking-rules.ts";
import { readersWords, tell, withErrorBoundary } from "./interaction/error-boundary.ts";
import { chooseWordsHere } from "./interaction/words-here.ts";
import type { Expense } from "./member-budget.ts";
import { servesGuild } from "./served-guilds.ts";

/** Brings each interaction to what answers it. The returned function never throws. */
export function createDispatch(commands: readonly Command[], context: BotContext) {
  const { log, pending, budget, served, settings, chooseWords } = context;
  const menu = new Map(commands.filter(isMessageCommand).map((command) => [command.name, command]));
  const chat = new Map(commands.filter(isChatCommand).map((command) => [command.name, command]));
  const components = new Map(componentHandlers.map((handler) => [handler.name, handler]));
  const forms = new Map(formHandlers.map((handler) => [handler.name, handler]));

  /** What answers an interaction, as soon as the member has paid for it. */
  function afford<T extends { readonly expense: Expense }>(
    handler: T | undefined,
    { user, guildId }: RepliableInteraction,
  ): T {
    if (handler === undefined) throw new MemberError((words) => words.errors.unknownAction);
    budget.spend(user.id, handler.expense, cooldownOf(settings.of(guildId)));
    return handler;
  }

  async function runCommand(interaction: CommandInteraction, here: InteractionContext): Promise<void> {
    if (interaction.isChatInputCommand()) {
      return afford(chat.get(interaction.commandName), interaction).execute(interaction, here);
    }
    if (interaction.isMessageContextMenuCommand()) {
      return afford(menu.get(interaction.commandName), interaction).execute(interaction, here);
    }
    throw new MemberError((words) => words.errors.unknownAction);
  }

  async function runComponent(interaction: ComponentInteraction, here: InteractionContext): Promise<void> {
    const handler = components.get(actionNameOf(interaction.customId));
    await afford(handler, interaction).execute(interaction, here);
  }

  async function runForm(interaction: ModalSubmitInteraction, here: InteractionContext): Promise<void> {
    const handler = forms.get(actionNameOf(interaction.customId));
    await afford(handler, interaction).execute(interaction, here);
  }

  async function complete(interaction: AutocompleteInteraction, words: WordsHere): Promise<void> {
    try {
      const command = servesGuild(served, interaction.guildId) ? chat.get(interaction.commandName) : undefined;
      if (command?.autocomplete === undefined) await interaction.respond([]);
      else await command.autocomplete(interaction, { ...context, words });
    } catch (error) {
      log.debug("Suggestions failed", { error });
      // The member types on without suggestions, unless even that does not reach Discord.
      if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
    }
  }

  return async (interaction: Interaction): Promise<void> => {
    const choosing = chooseWordsHere(interaction, chooseWords);
    const answer = (asking: RepliableInteraction, work: (here: InteractionContext) => Promise<void>) =>
      pending.track(
        async () => tell(asking, notice(readersWords(asking, await choosing).errors.restarting)),
        async () => {
          const here = { ...context, words: await choosing };
          await withErrorBoundary(asking, here, servesGuild(served, asking.guildId) ? () => work(here) : turnAway);
        },
      );
    if (interaction.isAutocomplete()) return complete(interaction, await choosing);
    if (interaction.isCommand()) return answer(interaction, (here) => runCommand(interaction, here));
    if (interaction.isButton() || interaction.isAnySelectMenu())
      return answer(interaction, (here) => runComponent(interaction, here));
    if (interaction.isModalSubmit()) return answer(interaction, (here) => runForm(interaction, here));
  };
}

async function turnAway(): Promise<void> {
  throw new MemberError((words) => words.errors.otherServer);
}

function isMessageCommand(command: Command): command is MessageCommand {
  return command.type === ApplicationCommandType.Message;
}

function isChatCommand(command: Command): command is ChatCommand {
  return !isMessageCommand(command);
}
