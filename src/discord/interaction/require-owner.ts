import type { BaseInteraction } from "discord.js";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { MemberError } from "../../conversation/member-error.ts";
import type { BotContext } from "../bot-context.ts";
import { rolesOf } from "./origin.ts";

export type OwnerCheck = Pick<BaseInteraction, "memberPermissions" | "member" | "guildId">;

/** Whether the member is an owner of the server in which it acts: one who may manage it, or has the owners' role. */
export function isOwner(interaction: OwnerCheck, { settings }: Pick<BotContext, "settings">): boolean {
  const { ownersRole } = settings.of(interaction.guildId);
  return managesServer(interaction) || (ownersRole !== undefined && rolesOf(interaction).includes(ownersRole));
}

/** Whether the member may manage the server itself. */
export function managesServer({ memberPermissions }: Pick<BaseInteraction, "memberPermissions">): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** Throws a UserError unless the member is an owner: hiding a command does not forbid it. */
export function requireOwner(interaction: OwnerCheck, context: Pick<BotContext, "settings">): void {
  if (!isOwner(interaction, context)) throw new MemberError((words) => words.errors.ownersOnly);
}
