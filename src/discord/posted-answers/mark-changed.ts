import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { Client, REST } from "discord.js";
import { RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { changedAnswer } from "../../conversation/replies/changed-answer.ts";
import type { Words } from "../../conversation/words/words.ts";
import { type PostedAnswer, stillSays } from "../../posted-answers/posted-answer.ts";
import type { BotContext } from "../bot-context.ts";
import { hasCode } from "../interaction/acknowledge.ts";
import { channelAudience } from "../interaction/audience.ts";
import { servesGuild } from "../served-guilds.ts";

/** Between two edits: a re-index that changes all that was ever quoted leaves Discord's limits to those who ask. */
const MILLISECONDS_BETWEEN_EDITS = 1000;
const DAY = 24 * 60 * 60 * 1000;

type MarkingContext = Pick<BotContext, "library" | "posted" | "served" | "privacyRules" | "chooseWords" | "log"> & {
  /** Whether the bot is about to end: what is left is looked at after the next start. */
  readonly isLeaving: () => boolean;
};

/**
 * Looks at every answer that was posted, and edits those whose articles no longer say what they quote, once each, one
 * after the other. Never rejects.
 */
export async function markChanged(client: Client<true>, context: MarkingContext): Promise<void> {
  const { posted, privacyRules, log } = context;
  try {
    await posted.removeBefore(new Date(Date.now() - privacyRules.days * DAY).toISOString());
    let edited = false;
    for (const answer of await posted.all()) {
      const guild = client.guilds.cache.get(answer.guildId);
      if (guild === undefined || !servesGuild(context.served, answer.guildId)) continue;
      // Members' questions come first.
      await nextTurn();
      if (!(await hasChanged(answer, client, context))) continue;
      if (edited) await pause(MILLISECONDS_BETWEEN_EDITS, undefined, { ref: false });
      if (context.isLeaving()) return;
      const { preferredLocale } = guild;
      edited = await mark(answer, client.rest, await context.chooseWords(preferredLocale), context);
    }
  } catch (error) {
    log.warn("It could not be seen whether articles have changed that answers quote", { error });
  }
}

/** What is hidden from the channel by now, or cannot be read at the moment, has not changed as far as can be seen. */
async function hasChanged(answer: PostedAnswer, client: Client<true>, { library, log }: MarkingContext) {
  const audience = channelAudience({ client, ...answer });
  const seen = library.seenBy(audience);
  for (const excerpt of answer.excerpts) {
    if (!library.maySee(audience, excerpt.article)) continue;
    try {
      const article = await seen.readArticle(excerpt.article);
      if (article === undefined || !stillSays(article.text, excerpt)) return true;
    } catch (error) {
      log.debug("An article that an answer quotes could not be read", { error });
    }
  }
  return false;
}

/** Edits the message and forgets the answer. Returns whether Discord was asked with success. */
async function mark(answer: PostedAnswer, rest: REST, words: Words, { posted, log }: MarkingContext): Promise<boolean> {
  try {
    await editMessage(answer, rest, words);
    await posted.remove(answer.messageId);
    return true;
  } catch (error) {
    // It stays, for the next time that the articles change.
    log.warn("An answer could not be marked as changed", { server: answer.guildId, error });
    return false;
  }
}

const shown = z.object({ components: z.array(z.unknown()) });

/** Where the bot may not edit any more, nothing happens. A message that says so already, before a crash, is let be. */
async function editMessage({ channelId, messageId }: PostedAnswer, rest: REST, words: Words): Promise<void> {
  const route = Routes.channelMessage(channelId, messageId);
  const refusals = [
    RESTJSONErrorCodes.UnknownMessage,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
  ];
  try {
    const { components } = shown.parse(await rest.get(route));
    const changed = changedAnswer(components, Math.floor(Date.now() / 1000), words);
    if (changed === undefined) return;
    await rest.patch(route, { body: { components: changed, allowed_mentions: { parse: [] } } });
  } catch (error) {
    if (!hasCode(error, ...refusals)) throw error;
  }
}
