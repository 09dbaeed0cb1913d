import type { Message } from "discord.js";
import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import { type AnsweredQuestion, findAnswer } from "../conversation/find-answer.ts";
import { NothingAsked, parseQuestion } from "../conversation/question/parse-question.ts";
import { failureReply, userErrorReply } from "../conversation/replies/error-reply.ts";
import { notice, type Reply } from "../conversation/reply.ts";
import { readShownQuestion } from "../conversation/shown-question.ts";
import type { Words } from "../conversation/words/words.ts";
import { UserError } from "../errors.ts";
import { measureQuestion } from "../operations/measure-question.ts";
import type { ServerSettings } from "../settings/server-settings.ts";
import type { BotContext } from "./bot-context.ts";
import { askingRules, cooldownOf, isAnsweredIn } from "./interaction/asking-rules.ts";
import { channelAudience } from "./interaction/audience.ts";
import { logFailure } from "./interaction/error-boundary.ts";
import { placeOf } from "./interaction/origin.ts";
import { postReply } from "./interaction/post-reply.ts";
import { recordAnswer } from "./interaction/record-answer.ts";
import { rememberPosted } from "./interaction/remember-posted.ts";
import { TooMuchAtOnce } from "./member-budget.ts";
import { servesGuild } from "./served-guilds.ts";

/**
 * Answers a message that mentions the bot by name, as a reply to it, and tells whoever writes to the bot directly where to
 * ask. Every other message is let be: those of bots, those that ping everyone or a role, and replies to the bot that do not
 * name it. Returns whether it was answered; never throws.
 */
export async function answerMention(message: Message, context: BotContext): Promise<boolean> {
  const question = findMention(message);
  if (question === undefined) return false;
  const choosing = context.chooseWords(message.guild?.preferredLocale);
  await context.pending.track(
    async () => {
      await post(message, notice((await choosing).errors.restarting));
    },
    async () => answerAndPost(message, question, { ...context, words: await choosing }),
  );
  return true;
}

interface MentionContext extends BotContext {
  readonly words: Words;
}

async function answerAndPost(message: Message, question: string, context: MentionContext): Promise<void> {
  try {
    const reply = await answerTo(message, question, context);
    const messageId = await post(message, reply);
    if (message.guildId === null) return;
    const library = context.library.seenBy(channelAudience(message));
    const { guildId, channelId } = message;
    rememberPosted(reply, { guildId, channelId, messageId }, { ...context, library });
  } catch (error) {
    if (error instanceof TooMuchAtOnce && error.repeated) return;
    await post(message, explain(error, message, context)).catch((cause) =>
      context.log.warn("A mention could not be answered", { error: cause }),
    );
  }
}

function explain(error: unknown, message: Message, { words, log }: MentionContext): Reply {
  if (error instanceof NothingAsked) return notice(words.ask.mentionHint);
  return error instanceof UserError
    ? userErrorReply(error, words)
    : failureReply(logFailure(error, message, log), words);
}

/** The words of a member's message that names the bot, or was sent to it alone; undefined of any other. */
function findMention(message: Message): string | undefined {
  if (message.author.bot || message.system) return undefined;
  if (message.guildId === null) return message.content;
  return new RegExp(`<@!?${message.client.user.id}>`).test(message.content) ? message.content : undefined;
}

async function answerTo(message: Message, typed: string, context: MentionContext): Promise<Reply> {
  const { words } = context;
  const settings = context.settings.of(message.guildId);
  context.budget.spend(message.author.id, "ask", cooldownOf(settings));
  if (message.guildId === null) return notice(words.ask.directHint);
  if (!servesGuild(context.served, message.guildId)) return notice(words.errors.otherServer);
  if (!isAnsweredIn(settings, channelAudience(message))) return askElsewhere(settings, words);
  const question = parseQuestion(typed);
  const { answer, reply } = await measureQuestion(context.metrics, () => findInTurn(message, question, context));
  const asker = { memberId: message.author.id, guildId: message.guildId, place: placeOf(message), hidden: false };
  recordAnswer(answer, asker, context);
  return reply;
}

async function findInTurn(message: Message, question: string, context: MentionContext): Promise<AnsweredQuestion> {
  const turn = context.queue.enter();
  try {
    // The answer is worth more than the sign that it is coming.
    void showTyping(message).catch((error) => context.log.debug("Typing could not be shown", { error }));
    const earlier = readEarlier(message);
    const library = context.library.seenBy(channelAudience(message));
    const rules = askingRules(context.settings.of(message.guildId));
    return await turn.take(async () =>
      findAnswer({ ...rules, question, earlier: await earlier }, library, context.words),
    );
  } finally {
    turn.leave();
  }
}

/** Channels named to whoever asks in another one. */
const NAMED_CHANNELS = 5;

function askElsewhere({ channels }: ServerSettings, words: Words): Reply {
  const named = channels.slice(0, NAMED_CHANNELS).map((id) => `<#${id}>`);
  return notice(words.settings.askIn(named, channels.length - named.length));
}

const answered = z.object({ components: z.array(z.unknown()) });

/**
 * The question of the bot's message that this one replies to; undefined where it replies to nothing of the kind, or where
 * that cannot be read any more. The client keeps no messages, so Discord is asked. Never rejects.
 */
async function readEarlier({ reference, mentions, channelId, client }: Message): Promise<string | undefined> {
  if (!reference?.messageId || mentions.repliedUser?.id !== client.user.id) return undefined;
  try {
    const replied = await client.rest.get(Routes.channelMessage(channelId, reference.messageId));
    return readShownQuestion(answered.parse(replied).components);
  } catch {
    return undefined;
  }
}

async function showTyping(message: Message): Promise<void> {
  await message.client.rest.post(Routes.channelTyping(message.channelId));
}

/** One reply a message, whatever it says. */
function post(message: Message, reply: Reply): Promise<string> {
  const { id, channelId, client } = message;
  return postReply(client.rest, reply, { channelId, replyTo: id, nonce: id });
}
