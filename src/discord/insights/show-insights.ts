import type { ChatInputCommandInteraction } from "discord.js";
import type { InteractionContext } from "../bot-context.ts";
import { memberAudience } from "../interaction/audience.ts";
import { guildOf } from "../interaction/origin.ts";
import { writeInsights } from "./insights-message.ts";
import { readInsights } from "./read-insights.ts";

/** Edits the acknowledged reply to what was asked in the server in the last days, with a chart and a table. */
export async function showInsights(
  interaction: ChatInputCommandInteraction,
  days: number,
  context: InteractionContext,
): Promise<void> {
  const read = await readInsights(context, guildOf(interaction), days);
  const words = context.words.member;
  const { unansweredPrivately } = read.insights;
  const remarks = unansweredPrivately > 0 ? [words.insights.privately(unansweredPrivately)] : [];
  const library = context.library.seenBy(memberAudience(interaction));
  const telling = { title: words.insights.title(days), remarks, words, library };
  const { reply, files } = await writeInsights(read, telling, context);
  await interaction.editReply({ ...reply, files: files.map(({ name, data }) => ({ name, attachment: data })) });
}
