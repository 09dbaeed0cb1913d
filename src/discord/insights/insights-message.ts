import type { Library } from "../../conversation/library.ts";
import { insightsReply } from "../../conversation/replies/insights-reply.ts";
import type { Reply } from "../../conversation/reply.ts";
import type { Words } from "../../conversation/words/words.ts";
import { drawChart } from "../../insights/draw-chart.ts";
import { writeInsightsTable } from "../../insights/insights-table.ts";
import type { Insights } from "../../insights/summarise.ts";
import type { BotContext } from "../bot-context.ts";
import type { ReadInsights } from "./read-insights.ts";

const CHART = "questions-by-day.png";

export interface InsightsMessage {
  readonly reply: Reply;
  /** What it shows beside its words. */
  readonly files: readonly { readonly name: string; readonly data: Buffer }[];
}

export interface Telling {
  readonly title: string;
  /** What is not shown. */
  readonly remarks: readonly string[];
  readonly words: Words;
  /** As those who read it see it. */
  readonly library: Pick<Library, "listArticles">;
}

/** What was asked in a server as one message, with a chart and a table. */
export async function writeInsights(
  { insights, groups }: ReadInsights,
  { title, remarks, words, library }: Telling,
  context: Pick<BotContext, "log">,
): Promise<InsightsMessage> {
  const titles = new Map((await library.listArticles()).map(({ path, metadata }) => [path, metadata.title]));
  const worst = insights.worst.flatMap((each) => {
    const named = titles.get(each.path);
    return named === undefined ? [] : [{ ...each, title: named }];
  });
  const chart = await chartOf(insights, context);
  const table = words.insights.table(insights.days.length);
  const rows = writeInsightsTable({ requests: insights.requests, groups, resolved: insights.resolved });
  return {
    reply: insightsReply({ insights, title, remarks, groups, worst, chart: chart && CHART, table, words }),
    files: [...(chart ? [{ name: CHART, data: Buffer.from(chart) }] : []), { name: table, data: Buffer.from(rows) }],
  };
}

/** Undefined where nothing draws here: the figures say the same. */
async function chartOf({ days }: Insights, { log }: Pick<BotContext, "log">): Promise<Uint8Array | undefined> {
  try {
    return await drawChart(days);
  } catch (error) {
    log.warn("The chart of questions could not be drawn", { error });
    return undefined;
  }
}
