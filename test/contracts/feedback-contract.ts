import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Feedback } from "../../src/feedback/feedback.ts";
import { gatherRecords } from "../../src/feedback/record-batches.ts";

export interface FeedbackPlace {
  /** Opens what is kept there, as a start of the bot does; what was opened before is closed. */
  open(): Promise<Feedback>;
  close(): Promise<void>;
}

/** What feedback must do, wherever it is kept. */
export function describeFeedback(name: string, openPlace: () => Promise<FeedbackPlace>): void {
  describe(name, () => {
    const ada = { memberId: "123456789012345678", guildId: "9" };
    const vote = { ...ada, answerId: "77", helpful: true, question: "How long?" };
    const place = { channelId: "5", isOpen: true };
    const asked = { ...ada, place, question: "How long?", answered: true, confidence: 0.9, articles: ["a.txt"] };
    const request = (question: string, more = {}) => ({ ...ada, question, about: question, ...more });
    let kept: FeedbackPlace;
    beforeEach(async () => {
      kept = await openPlace();
    });
    afterEach(() => kept.close());

    it("counts one vote a member and answer, the last one", async () => {
      const feedback = await kept.open();
      expect(await feedback.recordVote(vote)).toBe("stored");
      expect(await feedback.recordVote(vote)).toBe("known");
      expect(await feedback.recordVote({ ...vote, helpful: false })).toBe("changed");
      expect(await feedback.recordVote({ ...vote, memberId: "2" })).toBe("stored");
      expect(await feedback.recordVote({ ...vote, answerId: "78" })).toBe("stored");
    });

    it("reads what was recorded in a server, and what its owners settled, after a restart too", async () => {
      const feedback = await kept.open();
      await feedback.recordQuestion({ ...asked, answered: false });
      await feedback.recordQuestion({ ...asked, guildId: "8" });
      await feedback.settle(ada, "dismissed", ["How long?", "How far?"]);
      const again = await kept.open();
      const records = await gatherRecords(again.readRecords("9"));
      expect(records.map(({ type }) => type)).toEqual(["question", "dismissed", "dismissed"]);
      expect(records.map((record) => "question" in record && record.question)).toEqual([
        "How long?",
        "How long?",
        "How far?",
      ]);
      expect(JSON.stringify(records)).not.toContain(ada.memberId);
    });

    it("reads what was recorded in a server from a time on, and what its owners dismissed at any time", async () => {
      const feedback = await kept.open();
      await feedback.recordVote(vote);
      await feedback.recordQuestion(asked);
      await feedback.settle(ada, "dismissed", ["How far?"]);
      await feedback.settle({ ...ada, guildId: "8" }, "dismissed", ["How far?"]);
      await feedback.settle(ada, "resolved", ["How long?"]);
      const typesSince = async (since: string) => {
        const records = await gatherRecords((await kept.open()).readRecords("9", since));
        return records.map(({ type }) => type);
      };
      expect(await typesSince("2026-01-01T00:00:00.000Z")).toEqual(["vote", "question", "dismissed", "resolved"]);
      expect(await typesSince("9999-01-01T00:00:00.000Z")).toEqual(["dismissed"]);
    });

    it("tells of each record what is counted, and of a member's own everything", async () => {
      const feedback = await kept.open();
      await feedback.recordQuestion(asked);
      await feedback.recordQuestion({
        ...asked,
        question: undefined,
        answered: false,
        articles: [],
        place: { channelId: "6", isOpen: false },
      });
      await feedback.recordVote({ ...vote, helpful: false });
      await feedback.recordVote({ ...vote, answerId: "78", question: undefined });
      await feedback.recordRequest(request("Who won?"));
      const again = await kept.open();
      const counted = (await gatherRecords(again.readRecords("9"))).map(({ time, member, ...rest }) => rest);
      const question = { type: "question", guild: "9", answered: true, articles: ["a.txt"], channel: "5", open: true };
      expect(counted).toMatchObject([
        { ...question, question: "How long?" },
        { ...question, answered: false, articles: [], channel: "6", open: false },
        { type: "vote", answer: "77", helpful: false, question: "How long?" },
        { type: "vote", answer: "78", helpful: true },
        { type: "request", question: "Who won?" },
      ]);
      expect(counted.map(({ question: words }) => words !== undefined)).toEqual([true, false, true, false, true]);
      expect((await again.recordsOf(ada.memberId))[0]).toMatchObject({ version: 1, confidence: 0.9 });
    });

    it("counts votes that arrive together once", async () => {
      const feedback = await kept.open();
      const results = await Promise.all([feedback.recordVote(vote), feedback.recordVote(vote)]);
      expect(results.toSorted()).toEqual(["known", "stored"]);
    });

    it("takes one request a member and question, however it is written", async () => {
      const feedback = await kept.open();
      expect(await feedback.recordRequest(request("Who won?"))).toBe("stored");
      expect(await feedback.recordRequest(request("who won?"))).toBe("known");
      expect(await feedback.recordRequest(request("Who won?", { memberId: "2" }))).toBe("stored");
    });

    it("takes one request a day about an unanswered question, whatever its words, after a restart too", async () => {
      const before = await kept.open();
      expect(await before.recordRequest(request("Who won the cup?", { about: "who won" }))).toBe("stored");
      expect(await before.recordRequest(request("Who won the cup in 1921?", { about: "Who won" }))).toBe("today");
      expect(await before.recordRequest(request("Who won it?", { about: "who won", memberId: "2" }))).toBe("stored");
      const after = await kept.open();
      expect(await after.recordRequest(request("Who really won?", { about: "who won" }))).toBe("today");
      expect(await after.recordRequest(request("Who lost?"))).toBe("stored");
    });

    it("keeps what was asked where not everyone may read within its channel, after a restart too", async () => {
      const before = await kept.open();
      await before.recordQuestion({ ...asked, question: "Secret?", place: { channelId: "7", isOpen: false } });
      await before.recordQuestion({ ...asked, question: "Open?", place: { channelId: "8", isOpen: true } });
      for (const opened of [before, await kept.open()]) {
        expect(opened.answeredQuestions("9", "7")).toEqual(["Secret?", "Open?"]);
        expect(opened.answeredQuestions("9", "8")).toEqual(["Open?"]);
        expect(opened.answeredQuestions("10", "1")).toEqual([]);
      }
    });

    it("remembers votes and requests after a restart, and knows members again", async () => {
      const before = await kept.open();
      await before.recordVote(vote);
      await before.recordVote({ ...vote, helpful: false });
      await before.recordRequest(request("Who won?"));
      const after = await kept.open();
      expect(await after.recordVote({ ...vote, helpful: false })).toBe("known");
      expect(await after.recordVote(vote)).toBe("changed");
      expect(await after.recordRequest(request("Who won?"))).toBe("known");
    });

    it("knows what was asked and answered publicly in the same server, newest first, after a restart too", async () => {
      const feedback = await kept.open();
      await feedback.recordQuestion({ ...asked, question: "First?" });
      await feedback.recordQuestion({ ...asked, question: "Second?" });
      await feedback.recordQuestion({ ...asked, question: "Unanswered?", answered: false });
      await feedback.recordQuestion({ ...asked, question: undefined, articles: [] });
      await feedback.recordQuestion({ ...asked, question: "Elsewhere?", guildId: "10" });
      await feedback.recordQuestion({ ...asked, question: "First?" });
      for (const opened of [feedback, await kept.open()]) {
        expect(opened.answeredQuestions("9", "6")).toEqual(["First?", "Second?"]);
        expect(opened.answeredQuestions("11", "7")).toEqual([]);
      }
    });

    it("gives a member all that is kept of them, and forgets it for good, and nothing of others", async () => {
      const before = await kept.open();
      const bob = { memberId: "2" };
      await before.recordQuestion({ ...asked, question: "Mine?" });
      await before.recordQuestion({ ...asked, ...bob, question: "Theirs?" });
      await before.recordVote(vote);
      await before.recordVote({ ...vote, ...bob });
      await before.recordRequest(request("Who won?"));
      expect((await before.recordsOf(bob.memberId)).length).toBe(2);
      expect(await before.forget(ada.memberId)).toBe(3);
      for (const opened of [before, await kept.open()]) {
        expect(await opened.recordsOf(ada.memberId)).toEqual([]);
        expect(opened.answeredQuestions("9", "5")).toEqual(["Theirs?"]);
        expect(await opened.recordVote({ ...vote, ...bob })).toBe("known");
        expect(await opened.forget(ada.memberId)).toBe(0);
      }
      expect(await (await kept.open()).recordVote(vote)).toBe("stored");
    });

    it("loses nothing that is recorded while somebody is forgotten", async () => {
      const before = await kept.open();
      for (let n = 0; n < 20; n++) await before.recordVote({ ...vote, answerId: `${n}` });
      const others = Array.from({ length: 20 }, (_, n) => ({ ...vote, memberId: `${n + 10}`, answerId: "1" }));
      const [forgotten] = await Promise.all([
        before.forget(ada.memberId),
        ...others.map((each) => before.recordVote(each)),
      ]);
      expect(forgotten).toBe(20);
      const after = await kept.open();
      for (const each of others) expect(await after.recordVote(each)).toBe("known");
    });

    it("reads all that is kept, oldest first, however much that is", async () => {
      const before = await kept.open();
      const questions = Array.from({ length: 6000 }, (_, n) => `How long did lamp ${n} burn – 🚢?`);
      await Promise.all(questions.map((question) => before.recordQuestion({ ...asked, question })));
      const records = await gatherRecords((await kept.open()).readRecords(asked.guildId));
      expect(records.map(({ question }) => question)).toEqual(questions);
    });

    it("keeps what nobody types on a keyboard", async () => {
      const odd = ["a\u0000b", "half \ud83d of a ship", "'; DROP TABLE feedback; --", "🚢 “quiet”\n\\"];
      const before = await kept.open();
      for (const question of odd) await before.recordRequest(request(question));
      await before.recordVote(vote);
      expect(await (await kept.open()).recordVote(vote)).toBe("known");
    });
  });
}
