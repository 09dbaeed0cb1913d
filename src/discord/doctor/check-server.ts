import type { Guild, GuildBasedChannel, PermissionsBitField } from "discord.js";
import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Words } from "../../conversation/words/words.ts";
import { type Finding, ill, well } from "../../doctor/finding.ts";
import type { ServerSettings } from "../../settings/server-settings.ts";

/** What the bot needs wherever it answers. */
const NEEDED: readonly (readonly [permission: bigint, name: keyof Words["doctor"]["permissions"]])[] = [
  [PermissionFlagsBits.ViewChannel, "view"],
  [PermissionFlagsBits.SendMessages, "send"],
  [PermissionFlagsBits.SendMessagesInThreads, "sendInThreads"],
  [PermissionFlagsBits.ReadMessageHistory, "history"],
];

export interface ServerPlace {
  readonly guild: Guild | null;
  /** Where the doctor was called, and what the bot may do there. */
  readonly here: { readonly name: string; readonly permissions: Readonly<PermissionsBitField> };
}

/** What of a server's settings the bot can do: its permissions in each chosen channel, and the role. */
export function checkServer({ guild, here }: ServerPlace, settings: ServerSettings): readonly Finding[] {
  const { channels, ownersChannel, ownersRole } = settings;
  const chosen = [...channels, ...(ownersChannel === undefined ? [] : [ownersChannel])];
  return [
    checkPermissions(here.name, here.permissions),
    ...[...new Set(chosen)].map((id) => checkChannel(guild, id)),
    ...(ownersRole === undefined ? [] : [checkRole(guild, ownersRole)]),
  ];
}

function checkChannel(guild: Guild | null, id: string): Finding {
  const channel: GuildBasedChannel | undefined = guild?.channels.cache.get(id);
  const me = guild?.members.me;
  if (channel === undefined || !me) return ill(({ doctor }) => doctor.channelGone(id));
  return checkPermissions(channel.name, channel.permissionsFor(me));
}

function checkPermissions(name: string, held: Readonly<PermissionsBitField>): Finding {
  const lacking = NEEDED.filter(([permission]) => !held.has(permission)).map(([, called]) => called);
  if (lacking.length === 0) return well(({ doctor }) => doctor.channel(name));
  return ill(({ doctor }) =>
    doctor.channelLacks(
      name,
      lacking.map((called) => doctor.permissions[called]),
    ),
  );
}

function checkRole(guild: Guild | null, id: string): Finding {
  return guild?.roles.cache.has(id) ? well(({ doctor }) => doctor.role) : ill(({ doctor }) => doctor.roleGone);
}
