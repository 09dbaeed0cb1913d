import { PermissionFlagsBits, RESTJSONErrorCodes } from "discord-api-types/v10";
import { ACTIONS } from "../../conversation/actions.ts";
import { notice } from "../../conversation/reply.ts";
import { texts } from "../../conversation/texts.ts";
import { UserError } from "../../errors.ts";
import { acknowledge, hasCode } from "../interaction/acknowledge.ts";
import { copyMessage } from "../interaction/answered-message.ts";
import { postReply } from "../interaction/post-reply.ts";
import type { ComponentHandler, ComponentInteraction } from "./component.ts";

const PRIVATE_BUTTONS = [ACTIONS.share, ACTIONS.post];

/** Shows a private answer to the channel, just as the member saw it. */
export const shareButton: ComponentHandler = {
  name: ACTIONS.share,
  async execute(interaction) {
    requireVoice(interaction);
    await acknowledge(interaction, false);
    const foot = texts.sharedBy(interaction.user.id);
    await interaction.editReply(copyMessage(interaction.message, { without: PRIVATE_BUTTONS, foot }));
  },
};

/** Posts a private answer as the reply to the message from whose menu it was asked. */
export const postButton: ComponentHandler = {
  name: ACTIONS.post,
  async execute(interaction, id) {
    requireVoice(interaction);
    await acknowledge(interaction, true);
    const [messageId = ""] = id.parts(1);
    const foot = texts.sharedBy(interaction.user.id);
    const copy = copyMessage(interaction.message, { without: PRIVATE_BUTTONS, foot });
    const { client, channelId, id: nonce } = interaction;
    try {
      await postReply(client.rest, copy, { channelId, replyTo: messageId, nonce });
    } catch (error) {
      throw explainPosting(error);
    }
    await interaction.editReply(notice(texts.posted));
  },
};

/** Throws a UserError unless the member may write where the answer would appear: the bot lends nobody its voice. */
function requireVoice(interaction: ComponentInteraction): void {
  const needed = interaction.channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (interaction.memberPermissions?.has(needed) === false) throw new UserError(texts.mayNotWrite);
}

function explainPosting(error: unknown): unknown {
  const {
    MissingAccess,
    MissingPermissions,
    UnknownChannel,
    UnknownMessage,
    InvalidFormBodyOrContentType,
    InvalidActionOnArchivedThread,
  } = RESTJSONErrorCodes;
  if (hasCode(error, MissingAccess, MissingPermissions, UnknownChannel, InvalidActionOnArchivedThread))
    return new UserError(texts.botMayNotWrite);
  // A reply to a deleted message is refused as a form that refers to nothing.
  if (hasCode(error, UnknownMessage, InvalidFormBodyOrContentType)) return new UserError(texts.messageGone);
  return error;
}
