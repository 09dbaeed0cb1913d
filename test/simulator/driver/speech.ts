import { broadcastMessage } from "../gateway/events.ts";
import { findMentions } from "../mentions.ts";
import { hasPermissions, permissionBits } from "../permissions.ts";
import { addPost } from "../places.ts";
import { Intent, MessageType } from "../protocol.ts";
import { type Attachment, type Channel, channelPermissions, type Message, type State, type User } from "../state.ts";
import { change } from "../wait.ts";
import { wireChannel } from "../wire.ts";
import type { DriverContext } from "./context.ts";

/** A file on somebody's machine. */
export interface NewFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Uploads a file; its address serves it from then on. */
export function uploadFile(state: State, { name, content }: NewFile): Attachment {
  const bytes = Buffer.from(content);
  const upload = { id: state.nextId(), filename: name, contentType: "application/octet-stream", bytes };
  state.uploads.set(upload.id, upload);
  return upload;
}

/** Posts a message of a person: `@bot`, `@bot-role`, names of people and of roles become mentions. */
export function postMessage(
  { state, gateway }: DriverContext,
  {
    user,
    channel,
    text,
    replyTo,
    ping = true,
    files = [],
    id = state.nextId(),
  }: {
    readonly user: User;
    readonly channel: Channel;
    readonly text: string;
    readonly replyTo?: Message | undefined;
    /** Whether a reply notifies the author of what it replies to. */
    readonly ping?: boolean | undefined;
    readonly files?: readonly NewFile[];
    /** A post begins with a message that has its id. */
    readonly id?: string;
  },
): Message {
  const content = writeMentions(state, channel, text);
  const named = findMentions(content);
  const mayPingAll = hasPermissions(channelPermissions(state, user, channel), permissionBits(["MentionEveryone"]));
  const replied = replyTo !== undefined && ping ? [replyTo.author.id] : [];
  const message: Message = {
    id,
    channel,
    author: user,
    type: replyTo === undefined ? MessageType.default : MessageType.reply,
    createdAt: state.clock.now(),
    reference: replyTo,
    interaction: undefined,
    visibleTo: undefined,
    content,
    embeds: [],
    components: [],
    attachments: files.map((file) => uploadFile(state, file)),
    flags: 0,
    pings: { ...named, users: [...new Set([...named.users, ...replied])], everyone: named.everyone && mayPingAll },
    editedAt: undefined,
    deleted: false,
    revisions: [],
  };
  change(state, () => state.messages.set(message.id, message));
  broadcastMessage(gateway, state, "MESSAGE_CREATE", message);
  return message;
}

/** Opens a post in a forum; the bot is told. Returns what posts its first message, which is the one of the same id. */
export function openPost(
  context: DriverContext,
  {
    user,
    forum,
    title,
    tags,
  }: Record<"user", User> & Record<"forum", Channel> & { readonly title: string; readonly tags: readonly string[] },
): (text: string) => Message {
  const { state, gateway } = context;
  const channel = change(state, () => addPost(state, forum, { title, opener: user, tags }));
  gateway.broadcast({
    t: "THREAD_CREATE",
    guildId: forum.guild?.id,
    intents: Intent.guilds,
    d: () => ({ ...wireChannel(channel, state), newly_created: true }),
  });
  return (text) => postMessage(context, { user, channel, text, id: channel.id });
}

function writeMentions(state: State, channel: Channel, text: string): string {
  const roles = [...(channel.guild?.roles.values() ?? [])].filter(({ name }) => name !== "@everyone");
  const botRole = roles.find(({ managed }) => managed);
  const targets = [
    ...(botRole === undefined ? [] : [["@bot-role", `<@&${botRole.id}>`] as const]),
    ["@bot", `<@${state.bot.id}>`] as const,
    ...roles.filter(({ managed }) => !managed).map(({ id, name }) => [`@${name}`, `<@&${id}>`] as const),
    ...[...state.users.values()].map(({ id, name }) => [`@${name}`, `<@${id}>`] as const),
  ];
  return targets.reduce((written, [name, mention]) => written.replaceAll(name, mention), text);
}
