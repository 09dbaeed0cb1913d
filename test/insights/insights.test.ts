import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListedQuestion } from "../../src/feedback/question-list.ts";
import { type FeedbackRecord, type NewRecord, stampRecord } from "../../src/feedback/record.ts";
import { isWanted } from "../../src/feedback/record-store.ts";
import { insightsChart } from "../../src/insights/chart.ts";
import { drawChart } from "../../src/insights/draw-chart.ts";
import { groupQuestions } from "../../src/insights/group-questions.ts";
import { writeInsightsTable } from "../../src/insights/insights-table.ts";
import { findGroup, questionKey } from "../../src/insights/question-key.ts";
import { beginningOf, summarise } from "../../src/insights/summarise.ts";
import { builtIn } from "../retrieval/small-corpus.ts";

const NOW = new Date("2026-03-10T12:00:00Z");
const at = (day: string, record: NewRecord): FeedbackRecord => stampRecord(record, new Date(`${day}T09:00:00Z`));
const asked = (day: string, question: string | undefined, answered: boolean, articles: string[] = []) =>
  at(day, {
    type: "question",
    guild: "1",
    member: "m",
    answered,
    confidence: 0.5,
    articles,
    ...(question === undefined ? {} : { question }),
  });
const voted = (day: string, answer: string, helpful: boolean, question: string, member = "m") =>
  at(day, { type: "vote", guild: "1", member, answer, helpful, question });
const settled = (day: string, type: "dismissed" | "resolved", question: string) =>
  at(day, { type, guild: "1", member: "m", question });

describe("What was asked in the last days", () => {
  it("is counted by day, today the last of them", async () => {
    const records = [
      asked("2026-03-03", "Too old?", false),
      asked("2026-03-03", undefined, false),
      asked("2026-03-04", "Which oil?", false),
      asked("2026-03-10", "How long?", true),
      asked("2026-03-10", undefined, false),
    ];
    const { days, answered, withheld, unanswered, unansweredPrivately } = await summarise([records], 7, NOW);
    expect(days.map(({ day }) => day)).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((day) => `2026-03-${String(day).padStart(2, "0")}`),
    );
    expect([days[0], days[6]]).toEqual([
      { day: "2026-03-04", answered: 0, withheld: 1 },
      { day: "2026-03-10", answered: 1, withheld: 1 },
    ]);
    expect({ answered, withheld, unansweredPrivately }).toEqual({ answered: 1, withheld: 2, unansweredPrivately: 1 });
    expect(unanswered.map(({ question }) => question)).toEqual(["Which oil?"]);
  });

  it("says which articles were voted not helpful, by each member's last vote", async () => {
    const records = [
      asked("2026-03-09", "How long?", true, ["lamp.md", "other.md"]),
      voted("2026-03-09", "77", true, "how long"),
      voted("2026-03-09", "77", false, "how long"),
      voted("2026-03-09", "77", false, "how long", "n"),
      voted("2026-03-09", "78", true, "How long?", "o"),
      asked("2026-03-09", "Where?", true, ["place.md"]),
      voted("2026-03-09", "79", true, "Where?"),
    ];
    const { helpful, notHelpful, worst } = await summarise([records], 7, NOW);
    expect({ helpful, notHelpful }).toEqual({ helpful: 2, notHelpful: 2 });
    expect(worst).toEqual([{ path: "lamp.md", helpful: 1, notHelpful: 2 }]);
  });

  it("lists what was dismissed no more, and what is answered by now apart, until it is not answered again", async () => {
    const records = [
      asked("2026-03-05", "Which oil?", false),
      asked("2026-03-05", "lol what?", false),
      settled("2026-03-06", "resolved", "which oil"),
      settled("2026-03-06", "dismissed", "lol what?"),
      asked("2026-03-07", "lol what?", false),
    ];
    const list = async (more: FeedbackRecord[]) => {
      const { unanswered, resolved } = await summarise([records, more], 30, NOW);
      return [unanswered, resolved].map((listed) => listed.map(({ question, times }) => `${question} ${times}`));
    };
    expect(await list([])).toEqual([[], ["Which oil? 1"]]);
    expect(await list([asked("2026-03-08", "Which oil?", false)])).toEqual([["Which oil? 2"], []]);
    expect(await list([asked("2026-03-08", "Which oil?", true)])).toEqual([[], ["Which oil? 1"]]);
  });
});

it("what was recorded before the days asked for changes nothing, but for what owners dismissed", async () => {
  const question = fc.constantFrom("Which oil?", "which oil", "How long?", undefined);
  const record = fc
    .tuple(
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom("asked", "vote", "dismissed", "resolved", "request"),
      question,
    )
    .map(([day, kind, words]): FeedbackRecord => {
      const date = `2026-03-${String(day).padStart(2, "0")}`;
      if (kind === "asked" || words === undefined) return asked(date, words, day % 3 === 0, ["lamp.md"]);
      if (kind === "vote") return voted(date, "77", day % 2 === 0, words);
      if (kind === "request") return at(date, { type: "request", guild: "1", member: "m", question: words });
      return settled(date, kind === "dismissed" ? "dismissed" : "resolved", words);
    });
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 40 }), fc.constantFrom(1, 3, 7), async (made, days) => {
      const records = made.toSorted((a, b) => (a.time < b.time ? -1 : 1));
      const needed = records.filter((each) => isWanted(each, { since: beginningOf(days, NOW) }));
      expect(await summarise([needed], days, NOW)).toEqual(await summarise([records], days, NOW));
    }),
  );
});

const listed = (question: string, times = 1): ListedQuestion => ({
  question,
  times,
  members: times,
  first: "2026-03-01T00:00:00.000Z",
  last: "2026-03-01T00:00:00.000Z",
  guilds: ["1"],
});
const embed = (questions: readonly string[]) =>
  Promise.all(questions.map((question) => builtIn.embedQuestion(question)));

describe("Questions that were not answered", () => {
  it("are grouped by meaning, the group that was asked most first", async () => {
    const questions = [
      listed("Where can I download the app?", 3),
      listed("how do I cancel my subscription", 2),
      listed("cancel subscription how?", 2),
      listed("where is the download link for the app"),
      listed("Who won the cup?"),
    ];
    const groups = await groupQuestions(questions, embed);
    expect(groups.map(({ times, questions: same }) => [times, same.map(({ question }) => question)])).toEqual([
      [4, ["Where can I download the app?", "where is the download link for the app"]],
      [4, ["how do I cancel my subscription", "cancel subscription how?"]],
      [1, ["Who won the cup?"]],
    ]);
  });

  it("are all in exactly one group, whatever their vectors are", async () => {
    const vectors = fc.array(fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(vectors, async (rows) => {
        const questions = rows.map((_, place) => listed(`Question ${place}`));
        const groups = await groupQuestions(questions, async () => rows.map((row) => Float32Array.from(row)));
        const all = groups.flatMap(({ questions: same }) => same.map(({ question }) => question));
        expect(all.toSorted()).toEqual(questions.map(({ question }) => question).toSorted());
      }),
    );
  });

  it("are found again by the key of any of them, however it is written", async () => {
    const groups = await groupQuestions(
      [listed("cancel subscription how?"), listed("how do I cancel my subscription")],
      embed,
    );
    expect(findGroup(groups, questionKey("Cancel  subscription HOW"))).toBe(groups[0]);
    expect(findGroup(groups, questionKey("how do i cancel my subscription?"))).toBe(groups[0]);
    expect(findGroup(groups, "nothing")).toBeUndefined();
  });

  it("come as a table that no spreadsheet runs", () => {
    const table = writeInsightsTable({
      requests: [listed("=1+1")],
      groups: [{ times: 1, questions: [listed("Which oil?")] }],
      resolved: [],
    });
    expect(
      table
        .split("\r\n")
        .slice(0, 3)
        .map((line) => line.split(",").slice(0, 3).join(",")),
    ).toEqual(["kind,group,question", "request,,'=1+1", "unanswered,1,Which oil?"]);
  });
});

describe("The chart", () => {
  it("is a picture that no font is needed for", async () => {
    const { days } = await summarise([[asked("2026-03-10", "How long?", true)]], 30, NOW);
    expect(insightsChart(days)).not.toContain("<text");
    const png = await drawChart(days);
    expect([...png.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  });

  it("keeps every bar within its lines, whatever the figures are", () => {
    const figures = fc.record({
      day: fc.constant("2026-03-10"),
      answered: fc.nat(1_000_000),
      withheld: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 90 }), (days) => {
        const svg = insightsChart(days);
        expect(svg).not.toContain("NaN");
        for (const [, x, y, width, height] of svg.matchAll(
          /<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g,
        )) {
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(900.001);
          expect(Number(y)).toBeGreaterThanOrEqual(-0.001);
          expect(Number(y) + Number(height)).toBeLessThanOrEqual(320.001);
        }
      }),
    );
  });
});
