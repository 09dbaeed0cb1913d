import { describe, expect, it } from "vitest";
import { listQuestions } from "../../src/feedback/question-list.ts";
import { type NewRecord, stampRecord } from "../../src/feedback/record.ts";

const records = (...given: readonly NewRecord[]) =>
  given.map((record, day) => stampRecord(record, new Date(Date.UTC(2026, 0, day + 1))));
const asked = (question: string | undefined, answered: boolean, member = "ada"): NewRecord => ({
  type: "question",
  guild: "9",
  member,
  answered,
  confidence: 0.5,
  articles: [],
  ...(question === undefined ? {} : { question }),
});
const request = (question: string, member = "ada", guild = "9") =>
  ({ type: "request", guild, member, question }) as const;

describe("the list of questions", () => {
  it("puts together what is the same but for its writing, those first that most members asked", async () => {
    const { requests } = await listQuestions([
      records(request("Who lost?"), request("Who lost"), request("Who won?"), request("WHO  WON", "bob", "10")),
    ]);
    expect(requests).toEqual([
      {
        question: "WHO  WON",
        times: 2,
        members: 2,
        first: "2026-01-03T00:00:00.000Z",
        last: "2026-01-04T00:00:00.000Z",
        guilds: ["9", "10"],
      },
      expect.objectContaining({ question: "Who lost", times: 2, members: 1, guilds: ["9"] }),
    ]);
  });

  it("leaves out what has been answered since, and takes it up when it is not answered any more", async () => {
    const open = async (...answers: readonly boolean[]) => {
      const list = await listQuestions([records(...answers.map((answered) => asked("Why?", answered)))]);
      return list.unanswered.map(({ times }) => times);
    };
    expect(await open(false)).toEqual([1]);
    expect(await open(false, true)).toEqual([]);
    expect(await open(true, false, false)).toEqual([2]);
    expect(await open(false, true, false)).toEqual([1]);
  });

  it("counts private questions, of which there are no words, and no votes", async () => {
    const vote = { type: "vote", guild: "9", member: "m", answer: "1", helpful: false, question: "Why?" } as const;
    const list = await listQuestions([records(asked(undefined, false), asked(undefined, true), vote)]);
    expect(list).toEqual({ requests: [], unanswered: [], resolved: [], unansweredPrivately: 1 });
  });
});
