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
      if (isKnown) return "known";
      const isOfToday = requests.some(
        ({ memberId, about }) => memberId === request.memberId && isSame(about, request.about),
      );
      if (isOfToday) return "today";
      requests.push(request);
      return "stored";
    },
    answeredQuestions: (guildId, channelId) => {
      const known = questions.filter(({ answered: isAnswered }) => isAnswered).toReversed();
      const here = known.filter(({ place }) => place.channelId === channelId);
      const open = known.filter(({ place, guildId: askedIn }) => place.isOpen && askedIn === guildId);
      return [...new Set([...[...here, ...open].flatMap(({ question }) => question ?? []), ...answered])];
    },
    close: async () => {},
  };
  return { ...feedback, questions, votes, requests };
}
