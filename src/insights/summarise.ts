import {
  createQuestionKeys,
  type ListedQuestion,
  listQuestions,
  type QuestionList,
} from "../feedback/question-list.ts";
import type { FeedbackRecord } from "../feedback/record.ts";

export interface DayFigures {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly answered: number;
  readonly withheld: number;
}

export interface VotedArticle {
  /** Below SEEDS_DIR. */
  readonly path: string;
  readonly helpful: number;
  readonly notHelpful: number;
}

/** What was asked of a server's bot in the last days, and what is missing. */
export interface Insights extends QuestionList {
  readonly days: readonly DayFigures[];
  readonly answered: number;
  readonly withheld: number;
  readonly helpful: number;
  readonly notHelpful: number;
  /** Articles that were voted not helpful, the worst first. */
  readonly worst: readonly VotedArticle[];
}

const DAY = 24 * 60 * 60 * 1000;

/** @param records of one server, in the order in which they were made */
export function summarise(records: readonly FeedbackRecord[], days: number, now: Date): Insights {
  const today = Date.parse(now.toISOString().slice(0, 10));
  const since = new Date(today - (days - 1) * DAY).toISOString();
  const recent = records.filter(({ time }) => time >= since);
  const byDay = new Map<string, { answered: number; withheld: number }>();
  for (let place = 0; place < days; place++)
    byDay.set(dayOf(new Date(today - place * DAY)), { answered: 0, withheld: 0 });
  for (const record of recent) {
    const figures = record.type === "question" ? byDay.get(record.time.slice(0, 10)) : undefined;
    if (figures === undefined || record.type !== "question") continue;
    if (record.answered) figures.answered += 1;
    else figures.withheld += 1;
  }
  const figures = [...byDay].map(([day, counts]) => ({ day, ...counts })).reverse();
  const { requests, unanswered, resolved } = listQuestions(records);
  const isRecent = ({ last }: ListedQuestion) => last >= since;
  return {
    days: figures,
    answered: figures.reduce((sum, { answered }) => sum + answered, 0),
    withheld: figures.reduce((sum, { withheld }) => sum + withheld, 0),
    ...countVotes(records, since),
    requests: requests.filter(isRecent),
    unanswered: unanswered.filter(isRecent),
    resolved: resolved.filter(isRecent),
    unansweredPrivately: listQuestions(recent).unansweredPrivately,
  };
}

/** A vote says which message it is about, and what that was asked: the articles are those of the answer to the question. */
function countVotes(records: readonly FeedbackRecord[], since: string) {
  const keyOf = createQuestionKeys();
  const shown = new Map<string, readonly string[]>();
  const votes = new Map<string, { readonly helpful: boolean; readonly articles: readonly string[] }>();
  for (const record of records) {
    if (record.type === "question" && record.question !== undefined && record.articles.length > 0)
      shown.set(keyOf(record.question), record.articles);
    if (record.type !== "vote" || record.time < since) continue;
    const articles = record.question === undefined ? [] : (shown.get(keyOf(record.question)) ?? []);
    // The last vote of a member on a message counts.
    votes.set(`${record.answer} ${record.member}`, { helpful: record.helpful, articles });
  }
  const byArticle = new Map<string, { helpful: number; notHelpful: number }>();
  let [helpful, notHelpful] = [0, 0];
  for (const vote of votes.values()) {
    if (vote.helpful) helpful += 1;
    else notHelpful += 1;
    // What stood first was taken for the answer.
    const path = vote.articles[0];
    if (path === undefined) continue;
    const counts = byArticle.get(path) ?? { helpful: 0, notHelpful: 0 };
    byArticle.set(path, counts);
    if (vote.helpful) counts.helpful += 1;
    else counts.notHelpful += 1;
  }
  const worst = [...byArticle]
    .map(([path, counts]) => ({ path, ...counts }))
    .filter((each) => each.notHelpful > 0)
    .toSorted((a, b) => b.notHelpful - b.helpful - (a.notHelpful - a.helpful) || (a.path < b.path ? -1 : 1));
  return { helpful, notHelpful, worst };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
