import { refusals } from "./discord-error.ts";
import { broadcastMessage } from "./gateway/events.ts";
import type { Gateway } from "./gateway/gateway.ts";
import { findByToken } from "./interactions.ts";
import { addMessage, blankMessage, planMessage, writeMessage } from "./messages.ts";
import { CallbackType, MessageFlag, MessageType } from "./protocol.ts";
import type { SentBody } from "./rest/body.ts";
import type { Attachment, Interaction, Message, State } from "./state.ts";
import { type Callback, parseCallback } from "./validation/callback.ts";
import { type MessageBody, parseMessageBody } from "./validation/message.ts";

const DATA = ["data"] as const;

/** How long an interaction waits for its first answer, and how long its token lives after that. */
export interface InteractionLimits {
  readonly acknowledgeWithinMs: number;
  readonly tokenLivesMs: number;
}

export interface Answering extends InteractionLimits {
  readonly state: State;
  readonly gateway: Gateway;
}

type Told = Pick<Answering, "state" | "gateway">;

/** Takes the first answer to an interaction: refuses late, doubled and invalid ones as Discord does. */
export function acknowledge(answering: Answering, id: string, token: string, sent: SentBody): Interaction {
  const { state, acknowledgeWithinMs } = answering;
  const interaction = state.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw refusals.unknownInteraction();
  if (interaction.acknowledged !== undefined) throw refusals.alreadyAcknowledged();
  const at = state.clock.now();
  if (at - interaction.createdAt > acknowledgeWithinMs) throw refusals.unknownInteraction();
  const callback = parseCallback(sent.json, interaction);
  sent.confirm();
  apply(answering, interaction, callback, sent);
  const isDeferred = callback.type === CallbackType.deferredMessage || callback.type === CallbackType.deferredUpdate;
  interaction.acknowledged = { type: callback.type, at };
  interaction.answeredAt = isDeferred ? undefined : at;
  return interaction;
}

function apply(told: Told, interaction: Interaction, callback: Callback, { json, files }: SentBody): void {
  const { source, replyType } = interaction;
  switch (callback.type) {
    case CallbackType.message: {
      const parts = { body: callback.body, raw: dataOf(json), files, prefix: DATA };
      interaction.original = sendReply(told, interaction, replyType, source, parts);
      interaction.answer = interaction.original;
      break;
    }
    case CallbackType.deferredMessage: {
      const message = addReply(told.state, interaction, callback.flags, replyType, source);
      message.flags |= MessageFlag.loading;
      interaction.original = message;
      break;
    }
    case CallbackType.deferredUpdate:
      interaction.original = source;
      break;
    case CallbackType.update:
      if (source === undefined || source.deleted) throw refusals.unknownMessage();
      changeMessage(told, source, { body: callback.body, raw: dataOf(json), files, prefix: DATA });
      interaction.original = source;
      interaction.answer = source;
      break;
    case CallbackType.autocomplete:
      interaction.choices = callback.choices;
      break;
    case CallbackType.modal:
      interaction.modal = callback.modal;
      break;
  }
}

/** The interaction of a webhook's token, or the refusal: 10015 before the first answer, 50027 after the token's life. */
export function findAnswered({ state, tokenLivesMs }: Answering, token: string): Interaction {
  const interaction = findByToken(state, token);
  if (interaction?.acknowledged === undefined) throw refusals.unknownWebhook();
  if (state.clock.now() - interaction.createdAt > tokenLivesMs) throw refusals.invalidWebhookToken();
  return interaction;
}

/** Says more: fills the deferred answer if that is still awaited, else sends a new message. */
export function followUp(told: Told, interaction: Interaction, sent: SentBody): Message {
  const { original } = interaction;
  if (original && !original.deleted && (original.flags & MessageFlag.loading) !== 0) {
    return editReply(told, interaction, original, sent);
  }
  const body = parseMessageBody(sent.json);
  sent.confirm();
  const parts = { body, raw: sent.json, files: sent.files };
  const message = sendReply(told, interaction, MessageType.reply, original, parts);
  interaction.followUps.push(message);
  interaction.answer ??= message;
  interaction.answeredAt ??= told.state.clock.now();
  return message;
}

/** Edits an answer of an interaction. */
export function editReply(told: Told, interaction: Interaction, message: Message, sent: SentBody): Message {
  editMessage(told, message, sent);
  interaction.answer ??= message;
  interaction.answeredAt ??= told.state.clock.now();
  return message;
}

/** Edits any message of the bot; throws what Discord refuses. */
export function editMessage(told: Told, message: Message, sent: SentBody): void {
  const wasV2 = (message.flags & MessageFlag.componentsV2) !== 0;
  const body = parseMessageBody(sent.json, [], wasV2);
  sent.confirm();
  changeMessage(told, message, { body, raw: sent.json, files: sent.files });
}

/** A parsed body with all that came with it. */
interface Parts {
  readonly body: MessageBody;
  readonly raw: unknown;
  readonly files: readonly Attachment[];
  readonly prefix?: readonly string[];
}

function changeMessage({ state, gateway }: Told, message: Message, { body, raw, files, prefix }: Parts): void {
  const wasLoading = (message.flags & MessageFlag.loading) !== 0;
  const planned = planMessage(message, body, files, prefix);
  writeMessage(state, message, planned, { body, raw, isEdit: true });
  broadcastMessage(gateway, state, wasLoading ? "MESSAGE_CREATE" : "MESSAGE_UPDATE", message);
}

function sendReply(
  { state, gateway }: Told,
  interaction: Interaction,
  type: number,
  reference: Message | undefined,
  { body, raw, files, prefix }: Parts,
): Message {
  const planned = planMessage(blankMessage, body, files, prefix);
  const message = addReply(state, interaction, body.flags ?? 0, type, reference);
  writeMessage(state, message, planned, { body, raw, isEdit: false });
  broadcastMessage(gateway, state, "MESSAGE_CREATE", message);
  return message;
}

function addReply(
  state: State,
  interaction: Interaction,
  flags: number,
  type: number,
  reference: Message | undefined,
): Message {
  const isEphemeral = (flags & MessageFlag.ephemeral) !== 0;
  return addMessage(state, {
    channel: interaction.channel,
    type,
    flags: isEphemeral ? MessageFlag.ephemeral : 0,
    reference,
    interaction,
    visibleTo: isEphemeral ? interaction.user.id : undefined,
  });
}

function dataOf(json: unknown): unknown {
  return typeof json === "object" && json !== null && "data" in json ? json.data : undefined;
}
