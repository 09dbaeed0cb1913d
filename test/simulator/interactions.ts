import { randomBytes } from "node:crypto";
import type { Gateway } from "./gateway/gateway.ts";
import { ALL_PERMISSIONS } from "./permissions.ts";
import { MessageType } from "./protocol.ts";
import { type Channel, channelPermissions, type Interaction, type Message, type State, type User } from "./state.ts";
import { change } from "./wait.ts";
import { type Wire, wireInteractionChannel, wireMember, wireUser } from "./wire.ts";
import { wireMessage } from "./wire-message.ts";

const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;
const IN_GUILD = 0;
const IN_DIRECT_MESSAGE = 1;

export interface NewInteraction {
  readonly type: number;
  readonly name: string;
  readonly user: User;
  readonly channel: Channel;
  readonly locale: string;
  readonly data: Wire;
  readonly source?: Message | undefined;
  readonly replyType?: number;
}

/** Remembers an interaction and tells the bot. */
export function startInteraction(state: State, gateway: Gateway, asked: NewInteraction): Interaction {
  const { type, name, user, channel, source, replyType = MessageType.reply } = asked;
  const id = state.nextId();
  const interaction: Interaction = {
    id,
    token: createToken(id),
    type,
    name,
    user,
    channel,
    createdAt: state.clock.now(),
    source,
    replyType,
    acknowledged: undefined,
    answeredAt: undefined,
    original: undefined,
    answer: undefined,
    followUps: [],
    choices: undefined,
    modal: undefined,
  };
  change(state, () => state.interactions.set(interaction.id, interaction));
  const guildId = channel.guild?.id;
  gateway.broadcast({
    t: "INTERACTION_CREATE",
    guildId,
    intents: 0,
    d: () => wireInteraction(interaction, asked, state),
  });
  return interaction;
}

function wireInteraction(interaction: Interaction, { data, locale }: NewInteraction, state: State): Wire {
  const { id, token, type, user, channel, source } = interaction;
  return {
    id,
    application_id: state.bot.id,
    type,
    token,
    version: 1,
    channel_id: channel.id,
    channel: wireInteractionChannel(channel, state, user),
    ...wirePlace(channel, user, state),
    app_permissions: channelPermissions(state, state.bot, channel).toString(),
    locale,
    entitlements: [],
    attachment_size_limit: UPLOAD_LIMIT_BYTES,
    data,
    ...(source === undefined ? {} : { message: wireMessage(source, state) }),
  };
}

function wirePlace(channel: Channel, user: User, state: State): Wire {
  const { guild } = channel;
  if (guild === undefined) {
    return { user: wireUser(user), context: IN_DIRECT_MESSAGE, authorizing_integration_owners: { "0": "0" } };
  }
  const permissions = channelPermissions(state, user, channel) & ALL_PERMISSIONS;
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { user: wireUser(user), ...wireMember(guild, user), permissions: permissions.toString() },
    context: IN_GUILD,
    authorizing_integration_owners: { "0": guild.id },
  };
}

/** A token that tells whose it is, as Discord's do. */
function createToken(id: string): string {
  return Buffer.from(`interaction:${id}:${randomBytes(40).toString("hex")}`).toString("base64url");
}

/** The interaction whose token this is, whatever its state. */
export function findByToken(state: State, token: string): Interaction | undefined {
  const [, id = ""] = Buffer.from(token, "base64url").toString("utf8").split(":");
  const interaction = state.interactions.get(id);
  return interaction?.token === token ? interaction : undefined;
}
