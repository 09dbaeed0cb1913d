import { EVERYONE_PERMISSIONS, type Permission, permissionBits } from "./permissions.ts";
import { ChannelType } from "./protocol.ts";
import type { Channel, ForumTag, Guild, State, User } from "./state.ts";

export interface ChannelOptions {
  readonly name: string;
  /** What the bot may not do there. */
  readonly deny?: readonly Permission[];
  /** What @everyone may not do there; the people of a test are let in one by one. */
  readonly denyEveryone?: readonly Permission[];
  /** Names of roles that are let in all the same. */
  readonly letIn?: readonly string[];
  /** Names of the channel's threads. */
  readonly threads?: readonly string[];
  readonly privateThreads?: readonly string[];
  /** Makes it a forum, whose posts can have tags of these names. */
  readonly tags?: readonly string[];
}

export interface GuildOptions {
  readonly name: string;
  /** Names, or names with more; `general` alone by default. */
  readonly channels?: readonly (string | ChannelOptions)[];
  /** Roles that can be mentioned, by name. */
  readonly roles?: readonly string[];
  /** What the bot may do beside what everyone may. */
  readonly botMay?: readonly Permission[];
  /** Its preferred locale: `en-US` by default. */
  readonly locale?: string;
}

/** Adds a server with its channels, threads and roles; the bot is a member of it. */
export function addGuild(
  state: State,
  { name, channels = ["general"], roles = [], botMay = [], locale = "en-US" }: GuildOptions,
): Guild {
  const owner = addUser(state, { name: `${name} owner`, bot: false });
  const guild: Guild = {
    id: createGuildId(state),
    name,
    ownerId: owner.id,
    locale,
    roles: new Map(),
    members: new Map(),
  };
  state.guilds.set(guild.id, guild);
  const everyone = { name: "@everyone", permissions: EVERYONE_PERMISSIONS, managed: false, mentionable: false };
  guild.roles.set(guild.id, { id: guild.id, ...everyone });
  for (const role of roles) addRole(state, guild, role, []);
  const botRole = state.nextId();
  const permissions = EVERYONE_PERMISSIONS | permissionBits(botMay);
  guild.roles.set(botRole, { ...everyone, permissions, id: botRole, name: state.bot.name, managed: true });
  guild.members.set(owner.id, { user: owner, roles: [] });
  guild.members.set(state.bot.id, { user: state.bot, roles: [botRole] });
  for (const channel of channels) addChannel(state, guild, typeof channel === "string" ? { name: channel } : channel);
  return guild;
}

/** Servers were founded a millisecond apart: that spreads them evenly over shards. */
function createGuildId(state: State): string {
  const [latest = state.nextId()] = state.guilds.keys();
  return (BigInt(latest) - (BigInt(state.guilds.size) << 22n)).toString();
}

/** Adds a role with these permissions beside everyone's; returns its id. */
export function addRole(state: State, guild: Guild, name: string, permissions: readonly Permission[]): string {
  const id = state.nextId();
  guild.roles.set(id, { id, name, permissions: permissionBits(permissions), managed: false, mentionable: true });
  return id;
}

export function addUser(state: State, { name, bot }: { readonly name: string; readonly bot: boolean }): User {
  const user: User = { id: state.nextId(), name, bot };
  state.users.set(user.id, user);
  return user;
}

export function addChannel(state: State, guild: Guild, { name, ...options }: ChannelOptions): Channel {
  const { deny = [], denyEveryone = [], letIn = [], threads = [], privateThreads = [], tags } = options;
  const everyoneDenied = permissionBits(denyEveryone);
  const rolesLetIn = [...guild.roles.values()].filter((role) => letIn.includes(role.name)).map(({ id }) => id);
  const place = { ...freshChannel(), guild, botDenied: permissionBits(deny), everyoneDenied, rolesLetIn };
  const type = tags === undefined ? ChannelType.text : ChannelType.forum;
  const channel: Channel = { id: state.nextId(), type, name, ...place, tags: makeTags(state, tags ?? []) };
  state.channels.set(channel.id, channel);
  const addThread = (type: Channel["type"], named: string) => {
    const id = state.nextId();
    state.channels.set(id, { id, type, name: named, parentId: channel.id, ...place, ...freshChannel() });
  };
  for (const thread of threads) addThread(ChannelType.thread, thread);
  for (const thread of privateThreads) addThread(ChannelType.privateThread, thread);
  return channel;
}

/** What no channel has when it is made. */
function freshChannel(): Pick<Channel, "archived" | "locked" | "tags" | "appliedTags" | "typing"> {
  return { archived: false, locked: false, tags: [], appliedTags: [], typing: [] };
}

/** Tags of these names; those of `known` stay what they are. */
export function makeTags(state: State, names: readonly string[], known: readonly ForumTag[] = []): ForumTag[] {
  return names.map((name) => known.find((tag) => tag.name === name) ?? { id: state.nextId(), name });
}

/** Adds a post to a forum, marked with tags of these names. What it says comes with its first message. */
export function addPost(
  state: State,
  forum: Channel,
  { title, opener, tags }: { readonly title: string; readonly opener: User; readonly tags: readonly string[] },
): Channel {
  const { everyoneDenied, rolesLetIn, id: parentId } = forum;
  const place = { ...freshChannel(), botDenied: 0n, everyoneDenied, rolesLetIn, parentId };
  const post: Channel = {
    ...place,
    id: state.nextId(),
    type: ChannelType.thread,
    name: title,
    opener,
    appliedTags: forum.tags.filter(({ name }) => tags.includes(name)).map(({ id }) => id),
    ...(forum.guild === undefined ? {} : { guild: forum.guild }),
  };
  state.channels.set(post.id, post);
  return post;
}

/** The direct-message channel of a person and the bot, opened at its first use. */
export function findDirectChannel(state: State, recipient: User): Channel {
  const open = [...state.channels.values()].find((channel) => channel.recipient?.id === recipient.id);
  if (open !== undefined) return open;
  const fresh = { botDenied: 0n, everyoneDenied: 0n, rolesLetIn: [], ...freshChannel() };
  const channel: Channel = { id: state.nextId(), type: ChannelType.direct, name: recipient.name, recipient, ...fresh };
  state.channels.set(channel.id, channel);
  return channel;
}
