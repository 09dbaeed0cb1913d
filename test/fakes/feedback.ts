import type { AskedQuestion, Feedback, OwnerRequest, Vote } from "../../src/feedback/feedback.ts";

/** Feedback that keeps what it is told and nothing else. */
export function fakeFeedback(answered: readonly string[] = []) {
  const questions: AskedQuestion[] = [];
  const votes: Vote[] = [];
  const requests: OwnerRequest[] = [];
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const feedback: Feedback = {
    recordQuestion: async (asked) => {
      questions.push(asked);
    },
    recordVote: async (vote) => {
      const before = votes.findLast(
        ({ memberId, answerId }) => memberId === vote.memberId && answerId === vote.answerId,
      );
      if (before?.helpful === vote.helpful) return "known";
      votes.push(vote);
      return before === undefined ? "stored" : "changed";
    },
    recordRequest: async (request) => {
      const isKnown = requests.some(
        ({ memberId, question }) => memberId === request.memberId && isSame(question, request.question),
      );
      if (!isKnown) requests.push(request);
      return isKnown ? "known" : "stored";
    },
    answeredQuestions: (guildId) => {
      const asked = questions.filter((each) => each.answered && each.guildId === guildId);
      return [...new Set([...asked.flatMap(({ question }) => question ?? []).toReversed(), ...answered])];
    },
    close: async () => {},
  };
  return { ...feedback, questions, votes, requests };
}
