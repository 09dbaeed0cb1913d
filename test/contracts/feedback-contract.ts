import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Feedback } from "../../src/feedback/feedback.ts";

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
    const asked = { ...ada, question: "How long?", answered: true, confidence: 0.9, articles: ["a.txt"] };
    let place: FeedbackPlace;
    beforeEach(async () => {
      place = await openPlace();
    });
    afterEach(() => place.close());

    it("counts one vote a member and answer, the last one", async () => {
      const feedback = await place.open();
      expect(await feedback.recordVote(vote)).toBe("stored");
      expect(await feedback.recordVote(vote)).toBe("known");
      expect(await feedback.recordVote({ ...vote, helpful: false })).toBe("changed");
      expect(await feedback.recordVote({ ...vote, memberId: "2" })).toBe("stored");
      expect(await feedback.recordVote({ ...vote, answerId: "78" })).toBe("stored");
    });

    it("counts votes that arrive together once", async () => {
      const feedback = await place.open();
      const results = await Promise.all([feedback.recordVote(vote), feedback.recordVote(vote)]);
      expect(results.toSorted()).toEqual(["known", "stored"]);
    });

    it("takes one request a member and question, however it is written", async () => {
      const feedback = await place.open();
      expect(await feedback.recordRequest({ ...ada, question: "Who won?" })).toBe("stored");
      expect(await feedback.recordRequest({ ...ada, question: "who won?" })).toBe("known");
      expect(await feedback.recordRequest({ ...ada, memberId: "2", question: "Who won?" })).toBe("stored");
    });

    it("remembers votes and requests after a restart, and knows members again", async () => {
      const before = await place.open();
      await before.recordVote(vote);
      await before.recordVote({ ...vote, helpful: false });
      await before.recordRequest({ ...ada, question: "Who won?" });
      const after = await place.open();
      expect(await after.recordVote({ ...vote, helpful: false })).toBe("known");
      expect(await after.recordVote(vote)).toBe("changed");
      expect(await after.recordRequest({ ...ada, question: "Who won?" })).toBe("known");
    });

    it("knows what was asked and answered publicly in the same server, newest first, after a restart too", async () => {
      const feedback = await place.open();
      await feedback.recordQuestion({ ...asked, question: "First?" });
      await feedback.recordQuestion({ ...asked, question: "Second?" });
      await feedback.recordQuestion({ ...asked, question: "Unanswered?", answered: false });
      await feedback.recordQuestion({ ...asked, question: undefined, articles: [] });
      await feedback.recordQuestion({ ...asked, question: "Elsewhere?", guildId: "10" });
      await feedback.recordQuestion({ ...asked, question: "First?" });
      for (const opened of [feedback, await place.open()]) {
        expect(opened.answeredQuestions("9")).toEqual(["First?", "Second?"]);
        expect(opened.answeredQuestions("11")).toEqual([]);
      }
    });

    it("keeps what nobody types on a keyboard", async () => {
      const odd = ["a\u0000b", "half \ud83d of a ship", "'; DROP TABLE feedback; --", "🚢 “quiet”\n\\"];
      const before = await place.open();
      for (const question of odd) await before.recordRequest({ ...ada, question });
      await before.recordVote(vote);
      expect(await (await place.open()).recordVote(vote)).toBe("known");
    });
  });
}
