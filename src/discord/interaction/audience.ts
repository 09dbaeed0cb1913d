import type { BaseInteraction, Channel, Client, GuildBasedChannel } from "discord.js";
import { OverwriteType, PermissionFlagsBits } from "discord-api-types/v10";
import type { Audience } from "../../access/audience.ts";
import { guildOf, rolesOf } from "./origin.ts";

const { Administrator, ViewChannel } = PermissionFlagsBits;
export type Asked = Pick<BaseInteraction, "client" | "guildId" | "channelId" | "member" | "memberPermissions">;

/** Who sees the answer to an interaction: everyone who can read the channel, or with `hidden` the member alone. */
export function audienceOf(interaction: Asked, hidden: boolean): Audience {
  return hidden ? memberAudience(interaction) : channelAudience(interaction);
}

/** The member, where the interaction came from. */
export function memberAudience(interaction: Asked): Audience {
  const isUnbound = interaction.memberPermissions?.has(Administrator) ?? false;
  const readers = isUnbound ? [] : [[guildOf(interaction), ...rolesOf(interaction)]];
  return { ...whereFrom(interaction), readers };
}

type Place = { readonly client: Client; readonly guildId: string | null; readonly channelId: string | null };

/** Everyone who can read the channel of an interaction or a message. */
export function channelAudience(place: Place): Audience {
  return { ...whereFrom(place), readers: readersOf(findChannel(place)) };
}

function findChannel({ client, channelId }: Place): Channel | undefined {
  return channelId === null ? undefined : client.channels.cache.get(channelId);
}

function whereFrom(place: Place): Pick<Audience, "guildId" | "channelIds"> {
  const channel = findChannel(place);
  const parents = channel === undefined || channel.isDMBased() ? [] : parentsOf(channel);
  return { guildId: guildOf(place), channelIds: [place.channelId ?? "0", ...parents] };
}

/** A thread's channel, and the category of that. */
function parentsOf(channel: GuildBasedChannel): string[] {
  const { parent } = channel;
  return parent === null ? [] : [parent.id, ...parentsOf(parent)];
}

/** Nothing is known of those who read there. */
const ANYBODY: Audience["readers"] = [[]];

/**
 * Whoever can read a channel was let in by one of his roles, everyone's among them, or by name. A role lets in if one who
 * has no other one would be let in; bots read for nobody. A thread is read by some of those who can read its channel.
 */
function readersOf(channel: Channel | undefined): Audience["readers"] {
  const room = channel === undefined || channel.isDMBased() ? undefined : channel.isThread() ? channel.parent : channel;
  if (!room) return ANYBODY;
  const { guild, permissionOverwrites } = room;
  const everyone = guild.roles.everyone.id;
  const named = permissionOverwrites.cache.some(
    ({ id, type, allow }) => type === OverwriteType.Member && id !== room.client.user.id && allow.has(ViewChannel),
  );
  const letIn = guild.roles.cache.filter(
    (role) =>
      role.tags?.botId === undefined &&
      !role.permissions.has(Administrator) &&
      room.permissionsFor(role).has(ViewChannel),
  );
  return [...letIn.map(({ id }) => [everyone, id]), ...(named ? [[everyone]] : [])];
}
