import { type APIComponentInContainer, ComponentType } from "discord-api-types/v10";
import type { ListedQuestion } from "../../feedback/question-list.ts";
import type { VotedArticle } from "../../insights/count-votes.ts";
import type { QuestionGroup } from "../../insights/group-questions.ts";
import type { Insights } from "../../insights/summarise.ts";
import { type Reply, reply, text } from "../reply.ts";
import type { Words } from "../words/words.ts";
import { missingRow } from "./missing-question.ts";

/** As many as one message holds, whatever they say. */
const SHOWN_GROUPS = 4;
const SHOWN_LINES = 3;

export interface InsightsView {
  readonly title: string;
  readonly insights: Insights;
  /** What is not shown. */
  readonly remarks: readonly string[];
  readonly groups: readonly QuestionGroup[];
  /** Articles that were voted not helpful and that the reader may see, by title. */
  readonly worst: readonly (VotedArticle & { readonly title: string })[];
  /** Names of the files that come with the message; undefined where there is no chart. */
  readonly chart: string | undefined;
  readonly table: string;
  readonly words: Words;
}

/** What was asked in the last days, what is missing, and what can be done about it. */
export function insightsReply({ title, insights, remarks, groups, worst, chart, table, words }: InsightsView): Reply {
  const say = words.insights;
  const days = insights.days.length;
  const head = [
    title,
    say.questions(insights.answered, insights.withheld),
    say.votes(insights.helpful, insights.notHelpful),
    ...remarks,
  ];
  const picture: APIComponentInContainer[] =
    chart === undefined
      ? []
      : [
          {
            type: ComponentType.MediaGallery,
            items: [{ media: { url: `attachment://${chart}` }, description: say.chart(days) }],
          },
        ];
  const others = groups.length - SHOWN_GROUPS;
  return reply(
    text(head.join("\n")),
    ...picture,
    ...(groups.length === 0 && insights.unansweredPrivately === 0
      ? [text(say.nothingMissing)]
      : groups.slice(0, SHOWN_GROUPS).flatMap((group) => groupParts(group, words))),
    ...(others > 0 ? [text(say.moreGroups(others))] : []),
    ...listPart(say.requests, insights.requests, words),
    ...listPart(say.resolved, insights.resolved, words),
    ...worstPart(worst, words),
    { type: ComponentType.File, file: { url: `attachment://${table}` } },
  );
}

function groupParts({ questions, times }: QuestionGroup, words: Words): APIComponentInContainer[] {
  const say = words.insights;
  const [first, second, ...others] = questions.map(({ question }) => question);
  if (first === undefined) return [];
  const lines = [
    say.group(first, times),
    ...(second === undefined ? [] : [say.alike(second)]),
    ...(others.length > 0 ? [say.moreAlike(others.length)] : []),
  ];
  return [text(lines.join("\n")), missingRow(first, words)];
}

function listPart(
  title: string,
  listed: readonly ListedQuestion[],
  { insights: say }: Words,
): APIComponentInContainer[] {
  if (listed.length === 0) return [];
  const lines = listed.slice(0, SHOWN_LINES).map(({ question, times }) => say.listed(question, times));
  return [text([title, ...lines].join("\n"))];
}

function worstPart(worst: InsightsView["worst"], { insights: say }: Words): APIComponentInContainer[] {
  if (worst.length === 0) return [];
  const lines = worst
    .slice(0, SHOWN_LINES)
    .map(({ title, notHelpful, helpful }) => say.voted(title, notHelpful, helpful));
  return [text([say.worst, ...lines].join("\n"))];
}
