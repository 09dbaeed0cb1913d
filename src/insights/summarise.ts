import {
  collectQuestions,
  createQuestionKeys,
  type ListedQuestion,
  type QuestionList,
} from "../feedback/question-list.ts";
import type { RecordBatches } from "../feedback/record-batches.ts";
import { collectVotes, type VoteCounts } from "./count-votes.ts";

export interface DayFigures {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly answered: number;
  readonly withheld: number;
}

/** What was asked of a server's bot in the last days, and what is missing. */
export interface Insights extends QuestionList, VoteCounts {
  readonly days: readonly DayFigures[];
  readonly answered: number;
  readonly withheld: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** @param records of one server */
export async function summarise(records: RecordBatches, days: number, now: Date): Promise<Insights> {
  const today = Date.parse(now.toISOString().slice(0, 10));
  const since = new Date(today - (days - 1) * DAY).toISOString();
  const byDay = new Map<string, { answered: number; withheld: number }>();
  for (let place = 0; place < days; place++)
    byDay.set(dayOf(new Date(today - place * DAY)), { answered: 0, withheld: 0 });
  const keyOf = createQuestionKeys();
  const questions = collectQuestions(keyOf);
  const votes = collectVotes(since, keyOf);
  let unansweredPrivately = 0;
  for await (const batch of records) {
    for (const record of batch) {
      questions.add(record);
      votes.add(record);
      const figures = record.type === "question" ? byDay.get(record.time.slice(0, 10)) : undefined;
      if (figures === undefined || record.type !== "question") continue;
      if (record.answered) {
        figures.answered += 1;
        continue;
      }
      figures.withheld += 1;
      if (record.question === undefined) unansweredPrivately += 1;
    }
  }
  const figures = [...byDay].map(([day, counts]) => ({ day, ...counts })).reverse();
  const { requests, unanswered, resolved } = questions.list();
  const isRecent = ({ last }: ListedQuestion) => last >= since;
  return {
    days: figures,
    answered: figures.reduce((sum, { answered }) => sum + answered, 0),
    withheld: figures.reduce((sum, { withheld }) => sum + withheld, 0),
    ...votes.count(),
    requests: requests.filter(isRecent),
    unanswered: unanswered.filter(isRecent),
    resolved: resolved.filter(isRecent),
    unansweredPrivately,
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
