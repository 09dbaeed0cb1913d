import { ChannelType } from "./protocol.ts";
import {
  type Channel,
  type Command,
  channelPermissions,
  type Guild,
  isThread,
  type Role,
  type State,
  type User,
} from "./state.ts";

/** JSON as it goes over the wire. */
export type Wire = Record<string, unknown>;

/** Whom a channel's overwrite is for. */
const OVERWRITE = { role: 0, member: 1 } as const;

export function wireUser(user: User): Wire {
  return {
    id: user.id,
    username: user.name,
    discriminator: user.bot ? "0001" : "0",
    global_name: user.bot ? null : user.name,
    avatar: null,
    bot: user.bot,
    public_flags: 0,
  };
}

/** A member without its user, as messages carry it. */
export function wireMember(guild: Guild, user: User): Wire {
  return {
    roles: guild.members.get(user.id)?.roles ?? [],
    nick: null,
    avatar: null,
    joined_at: "2024-01-01T00:00:00.000Z",
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function wireRole(role: Role, position: number): Wire {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: role.mentionable,
    flags: 0,
  };
}

export function wireChannel(channel: Channel, state: State): Wire {
  const base = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.type === ChannelType.direct) {
    return { ...base, recipients: channel.recipient === undefined ? [] : [wireUser(channel.recipient)] };
  }
  const named = { ...base, name: channel.name, guild_id: channel.guild?.id, parent_id: channel.parentId ?? null };
  if (isThread(channel)) {
    const metadata = {
      archived: channel.archived,
      auto_archive_duration: 1440,
      archive_timestamp: "2024-01-01T00:00:00.000Z",
      locked: channel.locked,
    };
    return {
      ...named,
      owner_id: channel.opener?.id ?? channel.guild?.ownerId,
      message_count: 0,
      member_count: 1,
      thread_metadata: metadata,
      ...(channel.opener === undefined ? {} : { applied_tags: channel.appliedTags }),
    };
  }
  const { botDenied, everyoneDenied, rolesLetIn } = channel;
  const overwrites = [
    { id: channel.guild?.id, type: OVERWRITE.role, allow: 0n, deny: everyoneDenied },
    ...rolesLetIn.map((id) => ({ id, type: OVERWRITE.role, allow: everyoneDenied, deny: 0n })),
    { id: state.bot.id, type: OVERWRITE.member, allow: everyoneDenied & ~botDenied, deny: botDenied },
  ].filter(({ allow, deny }) => (allow | deny) !== 0n);
  return {
    ...named,
    position: 0,
    nsfw: false,
    ...(channel.type === ChannelType.forum ? wireForum(channel) : {}),
    topic: null,
    rate_limit_per_user: 0,
    permission_overwrites: overwrites.map((each) => ({
      ...each,
      allow: each.allow.toString(),
      deny: each.deny.toString(),
    })),
  };
}

function wireForum({ tags }: Channel): Wire {
  const plain = { moderated: false, emoji_id: null, emoji_name: null };
  return {
    available_tags: tags.map((tag) => ({ ...tag, ...plain })),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
    default_thread_rate_limit_per_user: 0,
  };
}

/** A channel as an interaction carries it, with what the member may do there. */
export function wireInteractionChannel(channel: Channel, state: State, user: User): Wire {
  return { ...wireChannel(channel, state), permissions: channelPermissions(state, user, channel).toString() };
}

export function wireGuild(guild: Guild, state: State): Wire {
  const channels = [...state.channels.values()].filter((channel) => channel.guild?.id === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    joined_at: "2024-01-01T00:00:00.000Z",
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [{ user: wireUser(state.bot), ...wireMember(guild, state.bot) }],
    roles: [...guild.roles.values()].map(wireRole),
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => wireChannel(channel, state)),
    threads: channels.filter(isThread).map((channel) => wireChannel(channel, state)),
    emojis: [],
    stickers: [],
    features: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: guild.locale,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    rules_channel_id: null,
    public_updates_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    splash: null,
    discovery_splash: null,
  };
}

/** A command, or whatever is in it, without the fields that say something in another language. */
function withoutTranslations<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, field) => (key.endsWith("_localizations") ? undefined : field)));
}

/** @param translated Discord leaves translations out unless it is asked for them */
export function wireCommand(command: Command, state: State, translated: boolean): Wire {
  const body = translated ? command.body : withoutTranslations(command.body);
  return {
    ...body,
    id: command.id,
    application_id: state.bot.id,
    version: command.version,
    ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
    description: body.description ?? "",
    options: body.options ?? [],
    default_member_permissions: body.default_member_permissions ?? null,
    name_localizations: body.name_localizations ?? null,
    description_localizations: body.description_localizations ?? null,
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    dm_permission: body.dm_permission ?? true,
    nsfw: body.nsfw ?? false,
  };
}
