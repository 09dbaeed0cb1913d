import type { ListedQuestion } from "../feedback/question-list.ts";
import { writeCsv } from "./csv.ts";
import type { QuestionGroup } from "./group-questions.ts";

const COLUMNS = ["kind", "group", "question", "times", "members", "first", "last", "servers"];

export interface InsightsTable {
  readonly requests: readonly ListedQuestion[];
  readonly groups: readonly QuestionGroup[];
  readonly resolved: readonly ListedQuestion[];
}

/** What is missing, for a spreadsheet: a question a line, those of one meaning with the same number. */
export function writeInsightsTable({ requests, groups, resolved }: InsightsTable): string {
  const row = (kind: string, group: number | "", each: ListedQuestion) => [
    kind,
    group,
    each.question,
    each.times,
    each.members,
    each.first,
    each.last,
    each.guilds.join(" "),
  ];
  return writeCsv([
    COLUMNS,
    ...requests.map((each) => row("request", "", each)),
    ...groups.flatMap(({ questions }, place) => questions.map((each) => row("unanswered", place + 1, each))),
    ...resolved.map((each) => row("answered by now", "", each)),
  ]);
}
