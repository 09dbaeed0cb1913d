import { PermissionFlagsBits, RESTJSONErrorCodes } from "discord-api-types/v10";
import { post, share } from "../../conversation/actions/actions.ts";
import { MemberError } from "../../conversation/member-error.ts";
import { notice, type Reply } from "../../conversation/reply.ts";
import type { InteractionContext } from "../bot-context.ts";
import { acknowledge, hasCode } from "../interaction/acknowledge.ts";
import { copyMessage } from "../interaction/answered-message.ts";
import { isAnsweredIn } from "../interaction/asking-rules.ts";
import { channelAudience } from "../interaction/audience.ts";
import { guildOf } from "../interaction/origin.ts";
import { postReply } from "../interaction/post-reply.ts";
import { copyForChannel, PRIVATE_BUTTONS } from "../interaction/public-copy.ts";
import { type PostedMessage, rememberPosted } from "../interaction/remember-posted.ts";
import { type ComponentInteraction, onPress } from "./action-handler.ts";

/** Shows a private answer to the channel, just as the member saw it. */
export const shareButton = onPress({
  action: share,
  expense: "publish",
  async execute(interaction, _about, context) {
    requireVoice(interaction);
    requireAnswering(interaction, context);
    await context.published.once(interaction.message.id, async () => {
      // Before anything is shown to the channel: the member alone is told when it may not be.
      const copy = await copyForChannel(interaction, context);
      await acknowledge(interaction, false);
      const { id, channelId } = await interaction.editReply(copy);
      remember(copy, { channelId, messageId: id }, interaction, context);
    });
    await takeButtonsAway(interaction, context);
  },
});

/** Posts a private answer as the reply to the message from whose menu it was asked. */
export const postButton = onPress({
  action: post,
  expense: "publish",
  async execute(interaction, { replyTo }, context) {
    requireVoice(interaction);
    requireAnswering(interaction, context);
    const { client, channelId, message } = interaction;
    await context.published.once(message.id, async () => {
      await acknowledge(interaction, true);
      try {
        // Named after the answer, so that Discord itself makes one message of two requests, a restart between them or not.
        const copy = await copyForChannel(interaction, context);
        const messageId = await postReply(client.rest, copy, { channelId, replyTo, nonce: message.id });
        remember(copy, { channelId, messageId }, interaction, context);
      } catch (error) {
        throw explainPosting(error);
      }
    });
    await interaction.editReply(notice(context.words.member.answer.posted));
    await takeButtonsAway(interaction, context);
  },
});

function remember(
  copy: Reply,
  message: Omit<PostedMessage, "guildId">,
  interaction: ComponentInteraction,
  context: InteractionContext,
): void {
  const library = context.library.seenBy(channelAudience(interaction));
  rememberPosted(copy, { ...message, guildId: guildOf(interaction) }, { ...context, library });
}

/** What has been published has no button for it any more, so that nobody publishes it again after a restart. */
async function takeButtonsAway({ webhook, message }: ComponentInteraction, { log }: InteractionContext): Promise<void> {
  try {
    await webhook.editMessage(message.id, copyMessage(message, { without: PRIVATE_BUTTONS }));
  } catch (error) {
    log.debug("A button of a published answer could not be taken away", { error });
  }
}

/** Throws a UserError unless the member may write where the answer would appear: the bot lends nobody its voice. */
function requireVoice(interaction: ComponentInteraction): void {
  const needed = interaction.channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (interaction.memberPermissions?.has(needed) === false) throw new MemberError((words) => words.errors.mayNotWrite);
}

/** Throws a MemberError where the server's owners want no answers to be posted. */
function requireAnswering(interaction: ComponentInteraction, { settings }: InteractionContext): void {
  if (!isAnsweredIn(settings.of(interaction.guildId), channelAudience(interaction))) {
    throw new MemberError((words) => words.settings.notAnsweredHere);
  }
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
    return new MemberError((words) => words.errors.botMayNotWrite);
  // A reply to a deleted message is refused as a form that refers to nothing.
  if (hasCode(error, UnknownMessage, InvalidFormBodyOrContentType))
    return new MemberError((words) => words.errors.messageGone);
  return error;
}
