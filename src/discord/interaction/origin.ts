import type { BaseInteraction, Channel, Client } from "discord.js";
import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import type { Actor, Place } from "../../feedback/feedback.ts";

const { ViewChannel, ReadMessageHistory, Connect } = PermissionFlagsBits;
/** Stands for the server where there is none: in direct messages. */
const NO_GUILD = "0";

export function guildOf({ guildId }: { readonly guildId: string | null }): string {
  return guildId ?? NO_GUILD;
}

export function actorOf(interaction: Pick<BaseInteraction, "user" | "guildId">): Actor {
  return { memberId: interaction.user.id, guildId: guildOf(interaction) };
}

/** The channel of an interaction or a message, and whether everyone in its server may read there. */
export function placeOf({ client, channelId }: { client: Client; channelId: string | null }): Place {
  const channel = channelId === null ? undefined : client.channels.cache.get(channelId);
  return { channelId: channelId ?? "0", isOpen: isOpenToEveryone(channel) };
}

/** False whenever it is not known. A private thread is read by those who were added to it, whatever its channel allows. */
function isOpenToEveryone(channel: Channel | undefined): boolean {
  if (channel === undefined || channel.isDMBased() || channel.type === ChannelType.PrivateThread) return false;
  const room = channel.isThread() ? channel.parent : channel;
  const everyone = room?.guild.roles.cache.get(room.guild.id);
  if (!room || everyone === undefined || ("nsfw" in room && room.nsfw)) return false;
  const needed = [ViewChannel, ReadMessageHistory, ...(room.isVoiceBased() ? [Connect] : [])];
  return room.permissionsFor(everyone).has(needed);
}

/** Ids of the member's roles; none where there is no member. */
export function rolesOf({ member }: Pick<BaseInteraction, "member">): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
