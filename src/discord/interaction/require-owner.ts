import type { BaseInteraction } from "discord.js";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { MemberError } from "../../conversation/member-error.ts";
import type { BotContext } from "../bot-context.ts";

export type OwnerCheck = Pick<BaseInteraction, "memberPermissions">;

/** Whether the member is an owner of the server in which it acts: one who may manage the server. */
export function isOwner({ memberPermissions }: OwnerCheck, _context: BotContext): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** Throws a UserError unless the member is an owner: hiding a command does not forbid it. */
export function requireOwner(interaction: OwnerCheck, context: BotContext): void {
  if (!isOwner(interaction, context)) throw new MemberError((words) => words.errors.ownersOnly);
}
