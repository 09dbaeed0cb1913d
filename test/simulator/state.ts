import type { Clock } from "./clock.ts";
import { ALL_PERMISSIONS, hasPermissions } from "./permissions.ts";
import { ChannelType } from "./protocol.ts";
import type { CommandBody } from "./validation/command.ts";
import type { MessageComponent } from "./validation/components.ts";
import type { Embed } from "./validation/embeds.ts";
import type { ModalData } from "./validation/modal.ts";

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly managed: boolean;
  readonly mentionable: boolean;
}

export interface GuildMember {
  readonly user: User;
  readonly roles: readonly string[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** What its owner chose as the language of the server. */
  readonly locale: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, GuildMember>;
}

/** What the posts of a forum can be marked with. */
export interface ForumTag {
  readonly id: string;
  readonly name: string;
}

export function isThread({ type }: Pick<Channel, "type">): boolean {
  return type === ChannelType.thread || type === ChannelType.privateThread;
}

export interface Channel {
  readonly id: string;
  readonly type: (typeof ChannelType)[keyof typeof ChannelType];
  readonly name: string;
  /** Absent for direct messages. */
  readonly guild?: Guild;
  readonly parentId?: string;
  /** The member of a direct-message channel. */
  readonly recipient?: User;
  /** What the bot may not do here, beside what its roles lack. */
  botDenied: bigint;
  /** What the server's role for everyone may not do here. People who act in a test have been let in themselves. */
  readonly everyoneDenied: bigint;
  /** Ids of the roles that may do it all the same. */
  readonly rolesLetIn: readonly string[];
  archived: boolean;
  locked: boolean;
  /** Of a forum. */
  tags: readonly ForumTag[];
  /** Ids of those that a post of a forum has. */
  appliedTags: readonly string[];
  /** Who opened it, where it is a post of a forum. */
  readonly opener?: User;
  /** When the bot started typing, in milliseconds since 1970. */
  readonly typing: number[];
}

/** Whom a message would notify. */
export interface Pings {
  readonly users: string[];
  readonly roles: string[];
  readonly everyone: boolean;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly type: number;
  readonly createdAt: number;
  readonly reference: Message | undefined;
  readonly interaction: Interaction | undefined;
  /** The only person who sees an ephemeral message. */
  readonly visibleTo: string | undefined;
  content: string;
  embeds: readonly Embed[];
  components: readonly MessageComponent[];
  attachments: readonly Attachment[];
  flags: number;
  pings: Pings;
  editedAt: number | undefined;
  deleted: boolean;
  /** Every body that the bot sent for it, as sent, with the time. */
  readonly revisions: { readonly at: number; readonly body: unknown }[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  /** The command's name, or the custom id. */
  readonly name: string;
  readonly user: User;
  readonly channel: Channel;
  readonly createdAt: number;
  /** The message whose component was used. */
  readonly source: Message | undefined;
  /** 20 for a chat command, 23 for a context menu, 19 else: the type of the message that replies. */
  readonly replyType: number;
  acknowledged: { readonly type: number; readonly at: number } | undefined;
  /** When the last word was said: a message shown, choices given, a modal opened. */
  answeredAt: number | undefined;
  /** What `@original` stands for. */
  original: Message | undefined;
  /** The first message that said something in answer. */
  answer: Message | undefined;
  readonly followUps: Message[];
  choices: readonly Choice[] | undefined;
  modal: ModalData | undefined;
}

/** A command as Discord stores it. */
export interface Command {
  readonly id: string;
  readonly version: string;
  readonly guildId: string | undefined;
  readonly body: CommandBody;
}

/** A request of the bot and what it was told. */
export interface RequestRecord {
  readonly method: string;
  /** Below the version, without the query: `/channels/1/messages`. */
  readonly path: string;
  readonly body: unknown;
  readonly at: number;
  readonly status: number;
  /** Discord's error code, when it was refused. */
  readonly code: number | undefined;
  /** True when a fault decided the answer. */
  readonly faulty: boolean;
}

/** Everything the simulated Discord knows. */
export interface State {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly token: string;
  readonly bot: User;
  /** Anybody may add the bot to a server. */
  readonly botPublic: boolean;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly users: Map<string, User>;
  readonly messages: Map<string, Message>;
  readonly interactions: Map<string, Interaction>;
  readonly requests: RequestRecord[];
  /** Ids of people who take no direct messages. */
  readonly closedTo: Set<string>;
  /** Files that people uploaded, by id: what their addresses serve. */
  readonly uploads: Map<string, Attachment>;
  /** Where files are served; empty until the server listens. */
  filesUrl: string;
  commands: readonly Command[];
  /** Called after every change, for whoever waits for one. */
  readonly watchers: Set<() => void>;
  /** How many messages, interactions and requests are remembered each. */
  readonly memory: number;
}

/** Tells those who wait, and forgets the oldest beyond the memory. */
export function notifyChange(state: State): void {
  for (const kept of [state.messages, state.interactions]) {
    for (const id of kept.keys()) {
      if (kept.size <= state.memory) break;
      kept.delete(id);
    }
  }
  if (state.requests.length > state.memory * 2) state.requests.splice(0, state.requests.length - state.memory);
  for (const watcher of [...state.watchers]) watcher();
}

/** What a user may do in a channel by its roles; the bot also minus what the channel denies it. */
export function channelPermissions(state: State, user: User, channel: Channel): bigint {
  const { guild } = channel;
  if (guild === undefined) return ALL_PERMISSIONS;
  if (guild.ownerId === user.id) return ALL_PERMISSIONS;
  const roles = [guild.id, ...(guild.members.get(user.id)?.roles ?? [])];
  const granted = roles.reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  const held = hasPermissions(granted, ALL_PERMISSIONS) ? ALL_PERMISSIONS : granted;
  const above = state.channels.get(channel.parentId ?? "")?.botDenied ?? 0n;
  return user.id === state.bot.id ? held & ~(channel.botDenied | above) : held;
}
