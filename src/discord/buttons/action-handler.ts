import type { AnySelectMenuInteraction, ButtonInteraction, ModalSubmitInteraction } from "discord.js";
import type { Action } from "../../conversation/actions/action.ts";
import type { InteractionContext } from "../bot-context.ts";
import type { Expense } from "../member-budget.ts";

/** A button that was pressed, or a menu from which something was chosen. */
export type ComponentInteraction = ButtonInteraction | AnySelectMenuInteraction;

/** What answers the interactions of one action, told by the name in their custom ids. */
export interface ActionHandler<I> {
  readonly name: string;
  /** What it costs the member. */
  readonly expense: Expense;
  execute(interaction: I, context: InteractionContext): Promise<void>;
}

interface Handling<I, T> {
  readonly action: Action<T>;
  readonly expense: Expense;
  /** `about` is what the custom id says. */
  execute(interaction: I, about: T, context: InteractionContext): Promise<void>;
}

/** What answers a button or menu. */
export function onPress<T>(handling: Handling<ComponentInteraction, T>): ActionHandler<ComponentInteraction> {
  return handlerOf(handling);
}

/** What answers a form that was filled in. */
export function onSubmit<T>(handling: Handling<ModalSubmitInteraction, T>): ActionHandler<ModalSubmitInteraction> {
  return handlerOf(handling);
}

function handlerOf<I extends { readonly customId: string }, T>(handling: Handling<I, T>): ActionHandler<I> {
  const { action, expense, execute } = handling;
  return {
    name: action.name,
    expense,
    execute: (interaction, context) => execute(interaction, action.decode(interaction.customId), context),
  };
}
