import { refusals } from "./discord-error.ts";
import { broadcastMessage } from "./gateway/events.ts";
import type { Gateway } from "./gateway/gateway.ts";
import { findByToken } from "./interactions.ts";
import { addMessage, planMessage, writeMessage } from "./messages.ts";
import { CallbackType, MessageFlag, MessageType } from "./protocol.ts";
import type { Attachment, Interaction, Message, State } from "./state.ts";
import { choicesData, deferData, parseCallback } from "./validation/callback.ts";
import { parseBody } from "./validation/issues.ts";
import { parseMessageBody } from "./validation/message.ts";
import { modalData } from "./validation/modal.ts";

const DATA = ["data"] as const;
const blank = { content: "", embeds: [], components: [], attachments: [], flags: 0 };

/** How long an interaction waits for its first answer, and how long its token lives after that. */
export interface InteractionLimits {
  readonly acknowledgeWithinMs: number;
  readonly tokenLivesMs: number;
}

export interface Answering extends InteractionLimits {
  readonly state: State;
  readonly gateway: Gateway;
}

/** Takes the first answer to an interaction: refuses late, doubled and invalid ones as Discord does. */
export function acknowledge(
  { state, gateway, acknowledgeWithinMs }: Answering,
  id: string,
  token: string,
  body: unknown,
  files: readonly Attachment[],
): Interaction {
  const interaction = state.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw refusals.unknownInteraction();
  if (interaction.acknowledged !== undefined) throw refusals.alreadyAcknowledged();
  const at = state.clock.now();
  if (at - interaction.createdAt > acknowledgeWithinMs) throw refusals.unknownInteraction();
  const { type, data } = parseCallback(body, interaction);
  const finished = () => {
    interaction.acknowledged = { type, at };
    interaction.answeredAt = at;
  };
  switch (type) {
    case CallbackType.message: {
      const parsed = parseMessageBody(data, DATA);
      const planned = planMessage(blank, parsed, files, DATA);
      const message = addReply(state, interaction, parsed.flags ?? 0, interaction.replyType);
      interaction.original = message;
      interaction.answer = message;
      writeMessage(state, message, planned, { body: parsed, raw: data, isEdit: false });
      broadcastMessage(gateway, state, "MESSAGE_CREATE", message);
      finished();
      break;
    }
    case CallbackType.deferredMessage: {
      const flags = parseBody(deferData, data, DATA)?.flags ?? 0;
      const message = addReply(state, interaction, flags, interaction.replyType);
      message.flags |= MessageFlag.loading;
      interaction.original = message;
      interaction.acknowledged = { type, at };
      break;
    }
    case CallbackType.deferredUpdate:
      interaction.original = interaction.source;
      interaction.acknowledged = { type, at };
      break;
    case CallbackType.update: {
      const message = interaction.source;
      if (message === undefined) throw refusals.unknownMessage();
      editMessage({ state, gateway }, message, data, files, DATA);
      interaction.original = message;
      interaction.answer = message;
      finished();
      break;
    }
    case CallbackType.autocomplete:
      interaction.choices = parseBody(choicesData, data, DATA).choices;
      finished();
      break;
    case CallbackType.modal:
      interaction.modal = parseBody(modalData, data, DATA);
      finished();
      break;
  }
  return interaction;
}

/** The interaction of a webhook's token, or the refusal: 10015 before the first answer, 50027 after the token's life. */
export function findAnswered({ state, tokenLivesMs }: Answering, token: string): Interaction {
  const interaction = findByToken(state, token);
  if (interaction?.acknowledged === undefined) throw refusals.unknownWebhook();
  if (state.clock.now() - interaction.createdAt > tokenLivesMs) throw refusals.invalidWebhookToken();
  return interaction;
}

/** Says more: fills the deferred answer if that is still awaited, else sends a new message. */
export function followUp(
  { state, gateway }: Pick<Answering, "state" | "gateway">,
  interaction: Interaction,
  body: unknown,
  files: readonly Attachment[],
): Message {
  const { original } = interaction;
  if (original && !original.deleted && (original.flags & MessageFlag.loading) !== 0) {
    return editReply({ state, gateway }, interaction, original, body, files);
  }
  const parsed = parseMessageBody(body);
  const planned = planMessage(blank, parsed, files);
  const message = addReply(state, interaction, parsed.flags ?? 0, MessageType.reply, original);
  writeMessage(state, message, planned, { body: parsed, raw: body, isEdit: false });
  interaction.followUps.push(message);
  interaction.answer ??= message;
  interaction.answeredAt ??= state.clock.now();
  broadcastMessage(gateway, state, "MESSAGE_CREATE", message);
  return message;
}

/** Edits an answer of an interaction. */
export function editReply(
  answering: Pick<Answering, "state" | "gateway">,
  interaction: Interaction,
  message: Message,
  body: unknown,
  files: readonly Attachment[],
): Message {
  editMessage(answering, message, body, files);
  interaction.answer ??= message;
  interaction.answeredAt ??= answering.state.clock.now();
  return message;
}

/** Edits any message of the bot; throws what Discord refuses. */
export function editMessage(
  { state, gateway }: Pick<Answering, "state" | "gateway">,
  message: Message,
  body: unknown,
  files: readonly Attachment[],
  prefix: readonly string[] = [],
): void {
  const wasV2 = (message.flags & MessageFlag.componentsV2) !== 0;
  const wasLoading = (message.flags & MessageFlag.loading) !== 0;
  const parsed = parseMessageBody(body, prefix, wasV2);
  const planned = planMessage(message, parsed, files, prefix);
  writeMessage(state, message, planned, { body: parsed, raw: body, isEdit: true });
  broadcastMessage(gateway, state, wasLoading ? "MESSAGE_CREATE" : "MESSAGE_UPDATE", message);
}

function addReply(state: State, interaction: Interaction, flags: number, type: number, original?: Message): Message {
  const { channel, user, source } = interaction;
  const isEphemeral = (flags & MessageFlag.ephemeral) !== 0;
  return addMessage(state, {
    channel,
    type,
    flags: isEphemeral ? MessageFlag.ephemeral : 0,
    reference: original ?? source,
    interaction,
    visibleTo: isEphemeral ? user.id : undefined,
  });
}
