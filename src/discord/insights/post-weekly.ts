import { createHash } from "node:crypto";
import type { Client, Guild } from "discord.js";
import { type RESTPostAPIChannelMessageJSONBody, Routes } from "discord-api-types/v10";
import type { Words } from "../../conversation/words/words.ts";
import { groupQuestions } from "../../insights/group-questions.ts";
import type { Insights } from "../../insights/summarise.ts";
import { summariseWeek } from "../../insights/week.ts";
import { DAY, lastDue } from "../../weekly-posts/weekly-post.ts";
import type { BotContext } from "../bot-context.ts";
import { channelAudience } from "../interaction/audience.ts";
import { placeOf } from "../interaction/origin.ts";
import { servesGuild } from "../served-guilds.ts";
import { writeInsights } from "./insights-message.ts";

const NONCE_LENGTH = 25;

type PostingContext = BotContext & {
  /** Whether the bot is about to end: what is left is posted after the next start. */
  readonly isLeaving: () => boolean;
};

/**
 * Makes the weekly posts that are due, in the servers that want one: each once, whichever process comes first (see
 * `WeeklyPostStore` for one that is killed), and none that was due a day ago or earlier. A week in which nobody asked
 * anything has none. Never rejects; what failed is tried again by the next call.
 */
export async function postWeekly(client: Client<true>, now: Date, context: PostingContext): Promise<void> {
  for (const guild of client.guilds.cache.values()) {
    if (context.isLeaving()) return;
    if (!servesGuild(context.served, guild.id)) continue;
    try {
      await postIfDue(guild, now, context);
    } catch (error) {
      context.log.warn("A weekly post could not be made", { server: guild.id, error });
    }
  }
}

async function postIfDue(guild: Guild, now: Date, context: BotContext): Promise<void> {
  const { weeklyChannel, weeklyDay: day, weeklyHour: hour } = context.settings.of(guild.id);
  if (weeklyChannel === undefined || !guild.channels.cache.has(weeklyChannel)) return;
  const due = lastDue({ day, hour }, now);
  if (now.getTime() - due.getTime() >= DAY) return;
  const claim = { guildId: guild.id, due: due.toISOString(), claimedAt: now.toISOString() };
  if (!(await context.weeklyPosts.claim(claim))) return;
  try {
    await post(guild, weeklyChannel, due, context);
  } catch (error) {
    await context.weeklyPosts.release(claim);
    throw error;
  }
  await context.weeklyPosts.confirm(claim).catch((error: unknown) => {
    context.log.warn("It could not be kept that a weekly post was made: it may be made twice", {
      server: guild.id,
      error,
    });
  });
}

async function post({ id, client, preferredLocale }: Guild, channelId: string, due: Date, context: BotContext) {
  const place = { client, guildId: id, channelId };
  const isForOwners = channelId === context.settings.of(id).ownersChannel && !placeOf(place).isOpen;
  const read = (since: string) => context.feedback.readRecords(id, since);
  const { insights, requests } = await summariseWeek(read, due, { channelId, isForOwners });
  if (insights.answered + insights.withheld === 0) return;
  const words = await context.chooseWords(preferredLocale);
  const unseen = isForOwners ? unseenByOwners(insights, words) : unseenByOthers(insights, requests, words);
  const [first, last] = [insights.days[0]?.day ?? "", insights.days.at(-1)?.day ?? ""];
  const library = context.library.seenBy(channelAudience(place));
  const telling = { title: words.insights.week(first, last), remarks: unseen, words, library };
  const groups = await groupQuestions(insights.unanswered, context.embedQuestions);
  const { reply, files } = await writeInsights({ insights, groups }, telling, context);
  const body: RESTPostAPIChannelMessageJSONBody = {
    flags: reply.flags,
    components: reply.components,
    allowed_mentions: { parse: [] },
    // Discord makes one message of all that are sent with it within a few minutes.
    nonce: createHash("sha256").update(`${id} ${due.toISOString()}`).digest("base64url").slice(0, NONCE_LENGTH),
    enforce_nonce: true,
  };
  await client.rest.post(Routes.channelMessages(channelId), { body, files: [...files] });
}

function unseenByOwners({ unansweredPrivately }: Insights, { insights: say }: Words): readonly string[] {
  return unansweredPrivately > 0 ? [say.privately(unansweredPrivately)] : [];
}

function unseenByOthers(
  { unansweredPrivately }: Insights,
  requests: number,
  { insights: say }: Words,
): readonly string[] {
  return [
    ...(unansweredPrivately > 0 ? [say.elsewhere(unansweredPrivately)] : []),
    ...(requests > 0 ? [say.sentToOwners(requests)] : []),
  ];
}
