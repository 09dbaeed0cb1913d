import type { ChatInputCommandInteraction } from "discord.js";
import { insightsReply } from "../../conversation/replies/insights-reply.ts";
import { drawChart } from "../../insights/draw-chart.ts";
import { writeInsightsTable } from "../../insights/insights-table.ts";
import type { Insights } from "../../insights/summarise.ts";
import type { InteractionContext } from "../bot-context.ts";
import { memberAudience } from "../interaction/audience.ts";
import { guildOf } from "../interaction/origin.ts";
import { readInsights } from "./read-insights.ts";

const CHART = "questions-by-day.png";

/** Edits the acknowledged reply to what was asked in the server in the last days, with a chart and a table. */
export async function showInsights(
  interaction: ChatInputCommandInteraction,
  days: number,
  context: InteractionContext,
): Promise<void> {
  const { insights, groups } = await readInsights(context, guildOf(interaction), days);
  const articles = await context.library.seenBy(memberAudience(interaction)).listArticles();
  const titles = new Map(articles.map(({ path, metadata }) => [path, metadata.title]));
  const worst = insights.worst.flatMap((each) => {
    const title = titles.get(each.path);
    return title === undefined ? [] : [{ ...each, title }];
  });
  const chart = await chartOf(insights, context);
  const words = context.words.member;
  const table = words.insights.table(days);
  const shown = insightsReply({ insights, groups, worst, chart: chart && CHART, table, words });
  const rows = writeInsightsTable({ requests: insights.requests, groups, resolved: insights.resolved });
  await interaction.editReply({
    ...shown,
    files: [
      ...(chart ? [{ attachment: Buffer.from(chart), name: CHART }] : []),
      { attachment: Buffer.from(rows), name: table },
    ],
  });
}

/** Undefined where nothing draws here: the figures say the same. */
async function chartOf({ days }: Insights, { log }: InteractionContext): Promise<Uint8Array | undefined> {
  try {
    return await drawChart(days);
  } catch (error) {
    log.warn("The chart of questions could not be drawn", { error });
    return undefined;
  }
}
