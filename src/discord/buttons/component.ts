import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from "discord.js";
import type { ParsedCustomId } from "../../conversation/custom-id.ts";
import type { BotContext } from "../bot-context.ts";
import type { Action } from "../member-budget.ts";

/** A button that was pressed, or a menu from which something was chosen. */
export type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction;

/** What answers a button or menu of our messages, told by the name in its custom id. */
export interface ComponentHandler {
  readonly name: string;
  /** What it costs the member. */
  readonly action: Action;
  execute(interaction: ComponentInteraction, id: ParsedCustomId, context: BotContext): Promise<void>;
}

/** What answers a form that was filled in. */
export interface FormHandler {
  readonly name: string;
  /** What it costs the member. */
  readonly action: Action;
  execute(interaction: ModalSubmitInteraction, id: ParsedCustomId, context: BotContext): Promise<void>;
}
