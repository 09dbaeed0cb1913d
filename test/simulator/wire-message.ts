import { findMentions } from "./mentions.ts";
import type { Attachment, Message, State } from "./state.ts";
import { type Wire, wireUser } from "./wire.ts";

const isoTime = (milliseconds: number) => new Date(milliseconds).toISOString();

/** A message as REST answers carry it; `showContent` false blanks what the Message Content intent protects. */
export function wireMessage(message: Message, state: State, showContent = true): Wire {
  const mentioned = findMentions(message.content);
  const users = [...new Set([...mentioned.users, ...repliedUsers(message)])].flatMap((id) => state.users.get(id) ?? []);
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channel.id,
    author: wireUser(message.author),
    timestamp: isoTime(message.createdAt),
    edited_timestamp: message.editedAt === undefined ? null : isoTime(message.editedAt),
    tts: false,
    pinned: false,
    flags: message.flags,
    mention_everyone: message.pings.everyone,
    mentions: users.map(wireUser),
    mention_roles: mentioned.roles,
    content: showContent ? message.content : "",
    embeds: showContent ? message.embeds.map((embed) => withoutNulls({ type: "rich", ...embed })) : [],
    components: showContent ? message.components.map(withoutNulls) : [],
    attachments: showContent ? message.attachments.map((one) => wireAttachment(one, state)) : [],
    ...wireReference(message, state, showContent),
    ...wireOrigin(message, state),
  };
}

function repliedUsers(message: Message): string[] {
  return message.reference === undefined ? [] : message.pings.users.filter((id) => id === message.reference?.author.id);
}

/** A file as messages and options carry it. */
export function wireAttachment(attachment: Attachment, state: State): Wire {
  const url = `${state.filesUrl}/attachments/${attachment.id}/${encodeURIComponent(attachment.filename)}`;
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.byteLength,
    content_type: attachment.contentType,
    url,
    proxy_url: url,
  };
}

function wireReference(message: Message, state: State, showContent: boolean): Wire {
  const { reference } = message;
  if (reference === undefined) return {};
  const { id, channel, deleted } = reference;
  const guild = channel.guild === undefined ? {} : { guild_id: channel.guild.id };
  const quoted = { ...reference, reference: undefined };
  return {
    message_reference: { type: 0, message_id: id, channel_id: channel.id, ...guild },
    referenced_message: deleted ? null : wireMessage(quoted, state, showContent || reference.author.bot),
  };
}

/** What a message that answers an interaction says about it. */
function wireOrigin(message: Message, state: State): Wire {
  const { interaction } = message;
  if (interaction === undefined) return {};
  return {
    application_id: state.bot.id,
    webhook_id: state.bot.id,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: wireUser(interaction.user),
      authorizing_integration_owners: { "0": message.channel.guild?.id ?? "0" },
      ...(interaction.source === undefined ? {} : { interacted_message_id: interaction.source.id }),
    },
  };
}

/** The same JSON without keys that are null: Discord leaves them out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner != null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
