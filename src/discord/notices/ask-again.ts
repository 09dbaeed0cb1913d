import { setImmediate as nextTurn } from "node:timers/promises";
import type { Client } from "discord.js";
import { keyOfQuestion, listQuestions } from "../../feedback/question-list.ts";
import type { Notice } from "../../notices/notice.ts";
import type { BotContext } from "../bot-context.ts";
import { channelAudience } from "../interaction/audience.ts";
import { servesGuild } from "../served-guilds.ts";
import { deliverNotice } from "./deliver-notice.ts";

/** Of one server, those that most members asked: each costs as much as a question. */
const MOST_ASKED_AGAIN = 300;

type AskingContext = Pick<BotContext, "library" | "feedback" | "notices" | "served" | "chooseWords" | "log">;

/**
 * Asks the questions that were not answered of the present articles, server by server, each as everyone may see them. What
 * is answered now is settled, and whoever wanted to be told is told. Never rejects.
 */
export async function askAgain(client: Client<true>, context: AskingContext): Promise<void> {
  for (const [guildId, { preferredLocale }] of client.guilds.cache) {
    if (!servesGuild(context.served, guildId)) continue;
    try {
      await askAgainIn(guildId, preferredLocale, client, context);
    } catch (error) {
      context.log.warn("Unanswered questions could not be asked again", { server: guildId, error });
    }
  }
}

async function askAgainIn(
  guildId: string,
  locale: string,
  client: Client<true>,
  context: AskingContext,
): Promise<void> {
  const { feedback, notices, chooseWords } = context;
  const { unanswered } = await listQuestions(feedback.readRecords(guildId));
  for (const { question } of unanswered.slice(0, MOST_ASKED_AGAIN)) {
    if (!(await isAnswered(question, { client, guildId, channelId: null }, context))) continue;
    await feedback.settle({ memberId: client.user.id, guildId }, "resolved", [question]);
  }
  const answers = new Map<string, boolean>();
  for (const each of await notices.of(guildId)) {
    const key = `${each.channelId} ${keyOfQuestion(each.question)}`;
    const answered = answers.get(key) ?? (await isAnswered(each.question, { client, ...each }, context));
    answers.set(key, answered);
    if (answered) await tell(each, client, context, locale === "" ? undefined : locale);
  }

  async function tell(each: Notice, { rest }: Client<true>, { log }: AskingContext, spoken: string | undefined) {
    try {
      await deliverNotice(rest, each, await chooseWords(spoken));
      await notices.remove(each);
    } catch (error) {
      // It stays, for the next time that the articles change.
      log.warn("A member could not be told that its question is answered", { server: guildId, error });
    }
  }
}

/** Whether everyone who reads in that channel is answered. A question that cannot be asked is not. */
async function isAnswered(
  question: string,
  place: Parameters<typeof channelAudience>[0],
  { library, log }: AskingContext,
): Promise<boolean> {
  // Members' questions come first.
  await nextTurn();
  try {
    return (await library.seenBy(channelAudience(place)).answer(question)).answered;
  } catch (error) {
    log.debug("A question could not be asked again", { error });
    return false;
  }
}
