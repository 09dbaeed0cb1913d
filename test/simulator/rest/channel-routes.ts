import { z } from "zod";
import { editMessage } from "../answers.ts";
import { refusals } from "../discord-error.ts";
import { broadcastMessage } from "../gateway/events.ts";
import { limits } from "../limits.ts";
import { addMessage, blankMessage, findChannelMessage, findReference, planMessage, writeMessage } from "../messages.ts";
import { hasPermissions, type Permission, permissionBits } from "../permissions.ts";
import { ChannelType, Intent, MessageType } from "../protocol.ts";
import { type Channel, channelPermissions, isThread, type Message, type State } from "../state.ts";
import { parseBody } from "../validation/issues.ts";
import { parseMessageBody } from "../validation/message.ts";
import { snowflake } from "../validation/parts.ts";
import { wireChannel } from "../wire.ts";
import { wireMessage } from "../wire-message.ts";
import { noContent, ok, type Route } from "./route.ts";

const MESSAGES = "/channels/*/messages";
const MESSAGE = `${MESSAGES}/*`;
const LISTED_MESSAGES = 50;

/** What of a thread a bot may change here. */
const threadChange = z.object({
  applied_tags: z.array(snowflake).max(limits.postTags).optional(),
  archived: z.boolean().optional(),
});

/** A channel in which the bot may do this; throws 10003, 50001 or 50013. */
function findChannel(state: State, id: string, needed: readonly Permission[] = []): Channel {
  const channel = state.channels.get(id);
  if (channel === undefined) throw refusals.unknownChannel();
  const held = channelPermissions(state, state.bot, channel);
  if (!hasPermissions(held, permissionBits(["ViewChannel"]))) throw refusals.missingAccess();
  if (!hasPermissions(held, permissionBits(needed))) throw refusals.missingPermissions();
  return channel;
}

function findWritableChannel(state: State, id: string): Channel {
  const known = state.channels.get(id);
  const channel = findChannel(state, id, [known && isThread(known) ? "SendMessagesInThreads" : "SendMessages"]);
  if (channel.type === ChannelType.forum) throw refusals.notText();
  if (channel.opener !== undefined && !state.messages.has(id)) throw refusals.postNotBegun();
  const held = channelPermissions(state, state.bot, channel);
  if (channel.locked && !hasPermissions(held, permissionBits(["ManageThreads"]))) throw refusals.threadLocked();
  if (channel.recipient !== undefined && state.closedTo.has(channel.recipient.id)) throw refusals.noDirectMessages();
  return channel;
}

/** Who writes in a closed thread opens it. */
function reopen(thread: Channel, { state, gateway }: Pick<Parameters<Route["handle"]>[1], "state" | "gateway">): void {
  thread.archived = false;
  const d = () => wireChannel(thread, state);
  gateway.broadcast({ t: "THREAD_UPDATE", guildId: thread.guild?.id, intents: Intent.guilds, d });
}

/** The message of the bot that was sent with this nonce: a second one is not made from it. */
function findByNonce(state: State, channel: Channel, nonce: unknown): Message | undefined {
  if (nonce == null) return undefined;
  return [...state.messages.values()].find(({ channel: place, revisions: [first] }) => {
    const sent = first?.body;
    return place === channel && typeof sent === "object" && sent !== null && "nonce" in sent && sent.nonce === nonce;
  });
}

export const channelRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/channels/*",
    needsToken: true,
    handle: ({ params: [id = ""] }, { state }) => ok(wireChannel(findChannel(state, id), state)),
  },
  {
    method: "PATCH",
    path: "/channels/*",
    needsToken: true,
    handle: ({ params: [id = ""], json, confirm }, { state, gateway }) => {
      const thread = findChannel(state, id, ["ManageThreads"]);
      const { applied_tags: tags = thread.appliedTags, archived } = parseBody(threadChange, json);
      confirm();
      const known = state.channels.get(thread.parentId ?? "")?.tags ?? [];
      if (thread.archived && archived !== false) throw refusals.threadArchived();
      if (tags.some((tag) => !known.some((each) => each.id === tag))) throw refusals.unknownTag();
      thread.appliedTags = tags;
      thread.archived = archived ?? thread.archived;
      const d = () => wireChannel(thread, state);
      gateway.broadcast({ t: "THREAD_UPDATE", guildId: thread.guild?.id, intents: Intent.guilds, d });
      return ok(wireChannel(thread, state));
    },
  },
  {
    method: "POST",
    path: "/channels/*/typing",
    needsToken: true,
    handle: ({ params: [id = ""] }, { state }) => {
      findWritableChannel(state, id).typing.push(state.clock.now());
      return noContent;
    },
  },
  {
    method: "GET",
    path: MESSAGES,
    needsToken: true,
    handle: ({ params: [id = ""], query }, { state }) => {
      const channel = findChannel(state, id);
      // Without the permission to read, there is nothing to see.
      const held = channelPermissions(state, state.bot, channel);
      const maySee = hasPermissions(held, permissionBits(["ReadMessageHistory"]));
      const there = [...state.messages.values()].filter(
        (message) => maySee && message.channel === channel && !message.deleted && message.visibleTo === undefined,
      );
      const newestFirst = there.reverse().slice(0, Number(query.get("limit") ?? LISTED_MESSAGES));
      return ok(newestFirst.map((message) => wireMessage(message, state)));
    },
  },
  {
    method: "POST",
    path: MESSAGES,
    needsToken: true,
    handle: ({ params: [id = ""], json, files, confirm }, { state, gateway }) => {
      const channel = findWritableChannel(state, id);
      const body = parseMessageBody(json);
      confirm();
      const repeated = body.enforce_nonce ? findByNonce(state, channel, body.nonce) : undefined;
      if (repeated !== undefined) return ok(wireMessage(repeated, state));
      const planned = planMessage(blankMessage, body, files);
      const reference = findReference(state, channel, body);
      const type = reference === undefined ? MessageType.default : MessageType.reply;
      const message = addMessage(state, { channel, type, flags: 0, reference });
      if (channel.archived) reopen(channel, { state, gateway });
      writeMessage(state, message, planned, { body, raw: json, isEdit: false });
      broadcastMessage(gateway, state, "MESSAGE_CREATE", message);
      return ok(wireMessage(message, state));
    },
  },
  {
    method: "GET",
    path: MESSAGE,
    needsToken: true,
    handle: ({ params: [id = "", messageId = ""] }, { state }) => {
      findChannel(state, id, ["ReadMessageHistory"]);
      return ok(wireMessage(findChannelMessage(state, id, messageId), state));
    },
  },
  {
    method: "PATCH",
    path: MESSAGE,
    needsToken: true,
    handle: ({ params: [id = "", messageId = ""], ...sent }, { state, gateway }) => {
      findChannel(state, id);
      const message = findChannelMessage(state, id, messageId);
      if (message.author.id !== state.bot.id) throw refusals.notAuthor();
      editMessage({ state, gateway }, message, sent);
      return ok(wireMessage(message, state));
    },
  },
  {
    method: "DELETE",
    path: MESSAGE,
    needsToken: true,
    handle: ({ params: [id = "", messageId = ""] }, { state, gateway }) => {
      findChannel(state, id);
      const message = findChannelMessage(state, id, messageId);
      if (message.author.id !== state.bot.id) findChannel(state, id, ["ManageMessages"]);
      message.deleted = true;
      broadcastMessage(gateway, state, "MESSAGE_DELETE", message);
      return noContent;
    },
  },
];
