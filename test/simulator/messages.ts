import { type BodyIssue, invalidFormBody, refusals } from "./discord-error.ts";
import { limits } from "./limits.ts";
import { findPings, joinPings } from "./mentions.ts";
import { ComponentType, MessageFlag } from "./protocol.ts";
import type { Attachment, Channel, Interaction, Message, State } from "./state.ts";
import { embedTexts } from "./validation/embeds.ts";
import type { MessageBody } from "./validation/message.ts";
import { listComponents, numberComponents } from "./validation/tree.ts";

const nobody = { users: [], roles: [], everyone: false };

/** A message before its first words. */
export const blankMessage = { content: "", embeds: [], components: [], attachments: [], flags: 0 };

export interface NewMessage {
  readonly channel: Channel;
  readonly type: number;
  readonly flags: number;
  readonly reference?: Message | undefined;
  readonly interaction?: Interaction | undefined;
  readonly visibleTo?: string | undefined;
}

/** Adds an empty message of the bot; `writeMessage` fills it. */
export function addMessage(
  state: State,
  { channel, type, flags, reference, interaction, visibleTo }: NewMessage,
): Message {
  const message: Message = {
    id: state.nextId(),
    channel,
    author: state.bot,
    type,
    createdAt: state.clock.now(),
    reference,
    interaction,
    visibleTo,
    content: "",
    embeds: [],
    components: [],
    attachments: [],
    flags,
    pings: nobody,
    editedAt: undefined,
    deleted: false,
    revisions: [],
  };
  state.messages.set(message.id, message);
  return message;
}

/** What a message would say after this body; throws what Discord refuses of the two together. */
export function planMessage(
  message: Pick<Message, "content" | "embeds" | "components" | "attachments" | "flags">,
  body: MessageBody,
  files: readonly Attachment[],
  prefix: readonly string[] = [],
) {
  const wasV2 = (message.flags & MessageFlag.componentsV2) !== 0;
  const asksV2 = ((body.flags ?? 0) & MessageFlag.componentsV2) !== 0;
  const planned = {
    content: body.content === undefined ? message.content : (body.content ?? ""),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components: body.components === undefined ? message.components : numberComponents(body.components),
    attachments: keepAttachments(message.attachments, body, files),
    isV2: wasV2 || asksV2,
  };
  const issues: BodyIssue[] = [];
  if (wasV2 && body.flags != null && !asksV2) {
    const text = "The IS_COMPONENTS_V2 flag cannot be removed from a message";
    issues.push({ path: ["flags"], code: "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", message: text });
  }
  if (planned.isV2) {
    for (const field of ["content", "embeds"] as const) {
      if (planned[field].length === 0) continue;
      const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
      const text = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      issues.push({ path: [field], code, message: text });
    }
  }
  issues.push(...missingFiles(planned.components, planned.attachments));
  if (issues.length > 0) throw invalidFormBody(issues, prefix);
  if (files.some((file) => file.bytes.byteLength > limits.uploadBytes)) throw refusals.tooLarge();
  if (isEmpty(planned)) throw refusals.emptyMessage();
  return planned;
}

/** Fills or edits a message with a body that `planMessage` has passed. Flag 128 goes with the first words. */
export function writeMessage(
  state: State,
  message: Message,
  planned: ReturnType<typeof planMessage>,
  { body, raw, isEdit }: { readonly body: MessageBody; readonly raw: unknown; readonly isEdit: boolean },
): void {
  const wasLoading = (message.flags & MessageFlag.loading) !== 0;
  message.content = planned.content;
  message.embeds = planned.embeds;
  message.components = planned.components;
  message.attachments = planned.attachments;
  message.flags = (message.flags & ~MessageFlag.loading) | (planned.isV2 ? MessageFlag.componentsV2 : 0);
  const replied = isEdit && !wasLoading ? undefined : message.reference?.author.id;
  message.pings = joinPings(message.pings, findPings(pingingText(message), body.allowed_mentions, replied));
  message.revisions.push({ at: state.clock.now(), body: raw });
  if (isEdit && !wasLoading) message.editedAt = state.clock.now();
}

/** The texts of a message that can notify someone: content and text displays, never embeds. */
export function pingingText(message: Pick<Message, "content" | "components">): string {
  const displays = listComponents(message.components).flatMap((component) =>
    component.type === ComponentType.text ? [component.content] : [],
  );
  return [message.content, ...displays].filter((text) => text !== "").join("\n");
}

/** All the text that a member reads in a message, from top to bottom. */
export function visibleMessageText(message: Pick<Message, "content" | "components" | "embeds">): string {
  return [pingingText(message), ...message.embeds.flatMap(embedTexts)].filter((text) => text !== "").join("\n");
}

function keepAttachments(kept: readonly Attachment[], body: MessageBody, files: readonly Attachment[]): Attachment[] {
  if (body.attachments === undefined) return [...kept, ...files];
  const listed = new Set((body.attachments ?? []).map(({ id }) => id));
  return [...kept.filter(({ id }) => listed.has(id)), ...files];
}

function missingFiles(components: Message["components"], attachments: readonly Attachment[]): BodyIssue[] {
  const names = new Set(attachments.map(({ filename }) => `attachment://${filename}`));
  return listComponents(components).flatMap((component) => {
    if (component.type !== ComponentType.file || names.has(component.file.url)) return [];
    const message = `Referenced attachment ${component.file.url} was not found`;
    return [{ path: ["components"], code: "COMPONENT_REFERENCED_ATTACHMENT_NOT_FOUND", message }];
  });
}

function isEmpty(planned: Pick<Message, "content" | "embeds" | "components" | "attachments">): boolean {
  const { content, embeds, components, attachments } = planned;
  const hasEmbed = embeds.some((embed) => embedTexts(embed).join("").trim() !== "" || embed.image || embed.thumbnail);
  return content.trim() === "" && !hasEmbed && components.length === 0 && attachments.length === 0;
}

/** The message that a reply refers to; throws when it is gone or private, unless the body lets that pass. */
export function findReference(state: State, channel: Channel, body: MessageBody): Message | undefined {
  const wanted = body.message_reference;
  if (wanted == null) return undefined;
  const found = state.messages.get(wanted.message_id);
  if (found && !found.deleted && found.visibleTo === undefined && found.channel.id === channel.id) return found;
  if (wanted.fail_if_not_exists === false) return undefined;
  const issue = { path: ["message_reference"], code: "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", message: "Unknown message" };
  throw invalidFormBody([issue]);
}

/** A message of the bot in a channel, or the refusal 10008: ephemeral ones are out of reach of the channel's routes. */
export function findChannelMessage(state: State, channelId: string, messageId: string): Message {
  const message = state.messages.get(messageId);
  if (message === undefined || message.deleted || message.channel.id !== channelId || message.visibleTo !== undefined) {
    throw refusals.unknownMessage();
  }
  return message;
}
