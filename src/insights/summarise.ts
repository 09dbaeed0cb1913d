import { collectQuestions, createQuestionKeys, type QuestionList } from "../feedback/question-list.ts";
import type { CountedRecord } from "../feedback/record.ts";
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

/** Insights of one server, from records that are told in the order in which they were made. */
export interface InsightsCollection {
  add(record: CountedRecord): void;
  insights(): Insights;
}

const DAY = 24 * 60 * 60 * 1000;

/** When the last days begin, today the last of them, in universal time. ISO 8601 with milliseconds. */
export function beginningOf(days: number, now: Date): string {
  return new Date(startOfDay(now) - (days - 1) * DAY).toISOString();
}

/** @param records of one server: what was recorded before these days counts for nothing, but for what owners dismissed */
export async function summarise(records: RecordBatches, days: number, now: Date): Promise<Insights> {
  const collected = collectInsights(days, now);
  for await (const batch of records) for (const record of batch) collected.add(record);
  return collected.insights();
}

export function collectInsights(days: number, now: Date): InsightsCollection {
  const since = beginningOf(days, now);
  const byDay = new Map<string, { answered: number; withheld: number }>();
  for (let place = days - 1; place >= 0; place--)
    byDay.set(dayOf(new Date(startOfDay(now) - place * DAY).toISOString()), { answered: 0, withheld: 0 });
  const keyOf = createQuestionKeys();
  const questions = collectQuestions(keyOf);
  const votes = collectVotes(keyOf);
  let unansweredPrivately = 0;

  function count(record: Extract<CountedRecord, { type: "question" }>): void {
    const figures = byDay.get(dayOf(record.time));
    if (figures === undefined) return;
    figures[record.answered ? "answered" : "withheld"] += 1;
    if (!record.answered && record.question === undefined) unansweredPrivately += 1;
  }

  return {
    add(record) {
      if (record.time < since && record.type !== "dismissed") return;
      questions.add(record);
      votes.add(record);
      if (record.type === "question") count(record);
    },
    insights() {
      const figures = [...byDay].map(([day, counts]) => ({ day, ...counts }));
      return {
        ...questions.list(),
        ...votes.count(),
        days: figures,
        answered: figures.reduce((sum, { answered }) => sum + answered, 0),
        withheld: figures.reduce((sum, { withheld }) => sum + withheld, 0),
        unansweredPrivately,
      };
    },
  };
}

function startOfDay(time: Date): number {
  return Date.parse(dayOf(time.toISOString()));
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
