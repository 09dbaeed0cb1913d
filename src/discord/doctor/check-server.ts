import type { Guild, GuildBasedChannel, PermissionsBitField } from "discord.js";
import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import type { Words } from "../../conversation/words/words.ts";
import { type Finding, ill, well } from "../../doctor/finding.ts";
import type { ServerSettings } from "../../settings/server-settings.ts";

type Needed = readonly (readonly [permission: bigint, name: keyof Words["doctor"]["permissions"]])[];

/** What the bot needs wherever it answers. */
const NEEDED: Needed = [
  [PermissionFlagsBits.ViewChannel, "view"],
  [PermissionFlagsBits.SendMessages, "send"],
  [PermissionFlagsBits.SendMessagesInThreads, "sendInThreads"],
  [PermissionFlagsBits.ReadMessageHistory, "history"],
];
/** In a forum it opens no posts, but marks them where owners have chosen a tag. */
const NEEDED_IN_FORUMS: Needed = NEEDED.filter(([, name]) => name !== "send");
/** The weekly post brings a chart and a table. */
const NEEDED_TO_SHOW: Needed = [[PermissionFlagsBits.AttachFiles, "attachFiles"]];
const NEEDED_TO_MARK: Needed = [[PermissionFlagsBits.ManageThreads, "manageThreads"]];

export interface ServerPlace {
  readonly guild: Guild | null;
  /** Where the doctor was called, and what the bot may do there. */
  readonly here: { readonly name: string; readonly permissions: Readonly<PermissionsBitField> };
}

/** What of a server's settings the bot can do: its permissions in each chosen channel, the role, and the forums' tag. */
export function checkServer({ guild, here }: ServerPlace, settings: ServerSettings): readonly Finding[] {
  const { channels, forums, ownersChannel, ownersRole, weeklyChannel } = settings;
  const chosen = [...channels, ...forums, ownersChannel, weeklyChannel].filter((id) => id !== undefined);
  return [
    checkPermissions(here.name, here.permissions, NEEDED),
    ...[...new Set(chosen)].map((id) => checkChannel(guild, id, settings)),
    ...forums.flatMap((id) => checkTag(guild?.channels.cache.get(id), settings)),
    ...(ownersRole === undefined ? [] : [checkRole(guild, ownersRole)]),
  ];
}

function checkChannel(guild: Guild | null, id: string, settings: ServerSettings): Finding {
  const channel: GuildBasedChannel | undefined = guild?.channels.cache.get(id);
  const me = guild?.members.me;
  if (channel === undefined || !me) return ill(({ doctor }) => doctor.channelGone(id));
  return checkPermissions(channel.name, channel.permissionsFor(me), neededIn(channel, settings));
}

function neededIn({ id, type }: GuildBasedChannel, { forums, helpedTag, weeklyChannel }: ServerSettings): Needed {
  if (type !== ChannelType.GuildForum) return id === weeklyChannel ? [...NEEDED, ...NEEDED_TO_SHOW] : NEEDED;
  return forums.includes(id) && helpedTag !== undefined ? [...NEEDED_IN_FORUMS, ...NEEDED_TO_MARK] : NEEDED_IN_FORUMS;
}

function checkPermissions(name: string, held: Readonly<PermissionsBitField>, needed: Needed): Finding {
  const lacking = needed.filter(([permission]) => !held.has(permission)).map(([, called]) => called);
  if (lacking.length === 0) return well(({ doctor }) => doctor.channel(name));
  return ill(({ doctor }) =>
    doctor.channelLacks(
      name,
      lacking.map((called) => doctor.permissions[called]),
    ),
  );
}

/** Nothing is said of a forum that has the tag, or that is gone. */
function checkTag(forum: GuildBasedChannel | undefined, { helpedTag }: ServerSettings): readonly Finding[] {
  if (helpedTag === undefined || forum?.type !== ChannelType.GuildForum) return [];
  if (forum.availableTags.some(({ name }) => name === helpedTag)) return [];
  return [ill(({ doctor }) => doctor.forumLacksTag(forum.name, helpedTag))];
}

function checkRole(guild: Guild | null, id: string): Finding {
  return guild?.roles.cache.has(id) ? well(({ doctor }) => doctor.role) : ill(({ doctor }) => doctor.roleGone);
}
