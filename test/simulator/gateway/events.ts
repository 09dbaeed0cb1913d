import { findMentions } from "../mentions.ts";
import { ChannelType, Intent } from "../protocol.ts";
import type { Message, State } from "../state.ts";
import { type Wire, wireMember } from "../wire.ts";
import { wireMessage } from "../wire-message.ts";
import type { Gateway } from "./gateway.ts";

/** Tells clients of a message that was sent, edited or deleted. Ephemeral ones are told to nobody. */
export function broadcastMessage(
  gateway: Gateway,
  state: State,
  t: "MESSAGE_CREATE" | "MESSAGE_UPDATE" | "MESSAGE_DELETE",
  message: Message,
): void {
  if (message.visibleTo !== undefined) return;
  const { channel } = message;
  const { guild } = channel;
  const place: Wire = { channel_type: channel.type, ...(guild === undefined ? {} : { guild_id: guild.id }) };
  gateway.broadcast({
    t,
    guildId: guild?.id,
    intents: guild === undefined ? Intent.directMessages : Intent.guildMessages,
    d: ({ intents }) => {
      if (t === "MESSAGE_DELETE") return { id: message.id, channel_id: channel.id, ...place };
      const member = guild === undefined ? {} : { member: wireMember(guild, message.author) };
      return { ...wireMessage(message, state, maySeeContent(message, state, intents)), ...place, ...member };
    },
  });
}

/** Without the Message Content intent a bot reads its own messages, direct messages and what mentions it. */
function maySeeContent(message: Message, state: State, intents: number): boolean {
  if ((intents & Intent.messageContent) !== 0) return true;
  if (message.author.id === state.bot.id || message.channel.type === ChannelType.direct) return true;
  return findMentions(message.content).users.includes(state.bot.id) || message.pings.users.includes(state.bot.id);
}
