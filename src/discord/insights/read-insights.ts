import { groupQuestions, type QuestionGroup } from "../../insights/group-questions.ts";
import { beginningOf, type Insights, summarise } from "../../insights/summarise.ts";
import type { BotContext } from "../bot-context.ts";

export interface ReadInsights {
  readonly insights: Insights;
  /** What was not answered, by meaning. */
  readonly groups: readonly QuestionGroup[];
}

/** The longest time that /insights looks back: what its buttons are about is found within it. */
export const MOST_DAYS = 90;

/** What was asked in a server in the last days. */
export async function readInsights(
  { feedback, embedQuestions }: Pick<BotContext, "feedback" | "embedQuestions">,
  guildId: string,
  days = MOST_DAYS,
): Promise<ReadInsights> {
  const now = new Date();
  const insights = await summarise(feedback.readRecords(guildId, beginningOf(days, now)), days, now);
  return { insights, groups: await groupQuestions(insights.unanswered, embedQuestions) };
}
