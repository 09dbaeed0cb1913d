import type { BaseInteraction } from "discord.js";
import type { Actor } from "../../feedback/feedback.ts";

/** Stands for the server where there is none: in direct messages. */
const NO_GUILD = "0";

export function guildOf({ guildId }: { readonly guildId: string | null }): string {
  return guildId ?? NO_GUILD;
}

export function actorOf(interaction: Pick<BaseInteraction, "user" | "guildId">): Actor {
  return { memberId: interaction.user.id, guildId: guildOf(interaction) };
}
