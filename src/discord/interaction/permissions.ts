import type { BaseInteraction } from "discord.js";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";

/** Throws a UserError unless the member may manage the server: hiding a command does not forbid it. */
export function requireOwner(interaction: Pick<BaseInteraction, "memberPermissions">): void {
  if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) throw new UserError(texts.ownersOnly);
}
