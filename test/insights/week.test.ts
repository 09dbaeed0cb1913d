import { expect, test } from "vitest";
import { type FeedbackRecord, type NewRecord, stampRecord } from "../../src/feedback/record.ts";
import { summariseWeek } from "../../src/insights/week.ts";

/** A Monday. */
const DUE = new Date("2026-03-09T09:00:00.000Z");
const common = { guild: "1", member: "m" } as const;
const at = (time: string, record: NewRecord) => stampRecord(record, new Date(time));
const asked = (time: string, question: string, where: { channel?: string; open?: boolean } = {}) =>
  at(time, { type: "question", ...common, question, answered: false, confidence: 0, articles: [], ...where });

const forOwners = { channelId: "9", isForOwners: true };
async function weekOf(records: readonly FeedbackRecord[], due = DUE) {
  return (await summariseWeek(() => [records], due, forOwners)).insights;
}

test("a week is the seven whole days before: the next one begins where it ends", async () => {
  const times = ["2026-03-01T23:59:59Z", "2026-03-02T00:00:00Z", "2026-03-08T23:59:59Z", "2026-03-09T00:00:00Z"];
  const records = times.map((time, place) => asked(time, `Question ${place}?`));
  const week = async (due: Date) => {
    const { days, withheld, unanswered } = await weekOf(records, due);
    return { first: days[0]?.day, last: days.at(-1)?.day, withheld, asked: unanswered.map(({ question }) => question) };
  };
  const next = new Date(DUE.getTime() + 7 * 24 * 60 * 60 * 1000);
  expect(await week(DUE)).toEqual({
    first: "2026-03-02",
    last: "2026-03-08",
    withheld: 2,
    asked: ["Question 2?", "Question 1?"],
  });
  expect(await week(next)).toEqual({
    first: "2026-03-09",
    last: "2026-03-15",
    withheld: 1,
    asked: ["Question 3?"],
  });
});

test("what owners dismissed since the week ended is not listed any more", async () => {
  const records = [
    asked("2026-03-05T09:00:00Z", "Which oil?"),
    at("2026-03-09T08:00:00Z", { type: "dismissed", ...common, question: "which oil" }),
  ];
  expect((await weekOf(records)).unanswered).toEqual([]);
});

test("in a channel the words are known of what was asked there, or where everyone reads, and of no request", async () => {
  const time = "2026-03-05T09:00:00Z";
  const records = [
    asked(time, "Here?", { channel: "5", open: false }),
    asked(time, "Open?", { channel: "6", open: true }),
    asked(time, "Closed?", { channel: "7", open: false }),
    asked(time, "Of old?"),
    at(time, { type: "request", ...common, question: "To the owners?" }),
  ];
  const { insights, requests } = await summariseWeek(() => [records], DUE, { channelId: "5", isForOwners: false });
  expect(insights.unanswered.map(({ question }) => question).toSorted()).toEqual(["Here?", "Open?"]);
  expect(insights.requests).toEqual([]);
  const { withheld, unansweredPrivately } = insights;
  expect({ withheld, unansweredPrivately, requests }).toEqual({ withheld: 4, unansweredPrivately: 2, requests: 1 });
});
