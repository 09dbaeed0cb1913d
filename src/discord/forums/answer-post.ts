import type { AnyThreadChannel } from "discord.js";
import { ChannelType, RESTJSONErrorCodes } from "discord-api-types/v10";
import { type AnsweredQuestion, findAnswer } from "../../conversation/find-answer.ts";
import { parseQuestion } from "../../conversation/question/parse-question.ts";
import { UserError } from "../../errors.ts";
import { measureQuestion } from "../../operations/measure-question.ts";
import type { BotContext } from "../bot-context.ts";
import { hasCode } from "../interaction/acknowledge.ts";
import { cooldownOf } from "../interaction/asking-rules.ts";
import { channelAudience } from "../interaction/audience.ts";
import { placeOf } from "../interaction/origin.ts";
import { postReply } from "../interaction/post-reply.ts";
import { recordAnswer } from "../interaction/record-answer.ts";
import { rememberPosted } from "../interaction/remember-posted.ts";
import { NOBODY_WAITS } from "../pending-work.ts";
import { servesGuild } from "../served-guilds.ts";
import { awaitsAnswer } from "./awaits-answer.ts";

/** The post is gone, closed, or not for the bot to write in: `/doctor` names what the bot lacks. */
const NOT_TO_BE_ANSWERED = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.CannotSendAMessageInAForumChannel,
  // A reply to a deleted message is refused as a form that refers to nothing.
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
] as const;

/**
 * Answers a new post of a forum that the server's owners have chosen: once, from its title, for what it says further nobody
 * shows a bot without a privileged intent, and only when the strict step calls it an answer and the post is still open.
 * Else not a word is said, and nothing kept. Returns whether it was answered; never throws.
 */
export async function answerPost(post: AnyThreadChannel, context: BotContext): Promise<boolean> {
  if (post.parent?.type !== ChannelType.GuildForum || !isChosen(post, context)) return false;
  if (!servesGuild(context.served, post.guildId)) return false;
  let isAnswered = false;
  await context.pending.track(NOBODY_WAITS, async () => {
    try {
      isAnswered = await answerTitle(post, context);
    } catch (error) {
      const isExpected = error instanceof UserError || hasCode(error, ...NOT_TO_BE_ANSWERED);
      context.log[isExpected ? "debug" : "warn"]("A post was not answered", { post: post.id, error });
    }
  });
  return isAnswered;
}

async function answerTitle(post: AnyThreadChannel, context: BotContext): Promise<boolean> {
  const { client, id, guildId, guild, name, ownerId } = post;
  const settings = context.settings.of(guildId);
  const author = ownerId ?? id;
  context.budget.spendUntold(author, "ask", cooldownOf(settings));
  const question = parseQuestion(name);
  const place = { client, guildId, channelId: id };
  const library = context.library.seenBy(channelAudience(place));
  const words = await context.chooseWords(guild.preferredLocale);
  const { excerpts, helpedTag } = settings;
  const asked = { question, excerpts, strictness: "strict", marksPost: helpedTag !== undefined } as const;
  const { answer, reply } = await measureQuestion(context.metrics, () =>
    inTurn(context, () => findAnswer(asked, library, words)),
  );
  // Whether anybody has replied is looked at last: what is said in the moment until the answer is there comes before it.
  if (!answer.answered || !(await awaitsAnswer(client, id)) || isClosed(post) || !isChosen(post, context)) return false;
  // Named after the post, so that Discord itself makes one answer of two, whichever processes they come from.
  const messageId = await postReply(client.rest, reply, { channelId: id, replyTo: id, nonce: id });
  rememberPosted(reply, { guildId, channelId: id, messageId }, { ...context, library });
  recordAnswer(answer, { memberId: author, guildId, place: placeOf(place), hidden: false }, context);
  return true;
}

function isChosen({ guildId, parentId }: AnyThreadChannel, { settings }: BotContext): boolean {
  return parentId !== null && settings.of(guildId).forums.includes(parentId);
}

/** An answer would open it again, for a bot that may mark posts may write in all of them. */
function isClosed({ archived, locked }: AnyThreadChannel): boolean {
  return archived === true || locked === true;
}

/** Throws a UserError when too many questions are waiting. */
async function inTurn({ queue }: BotContext, work: () => Promise<AnsweredQuestion>): Promise<AnsweredQuestion> {
  const turn = queue.enter();
  try {
    return await turn.take(work);
  } finally {
    turn.leave();
  }
}
