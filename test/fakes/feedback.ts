import type { AskedQuestion, Feedback, OwnerRequest, Vote } from "../../src/feedback/feedback.ts";
import type { FeedbackRecord } from "../../src/feedback/record.ts";

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
    recordsOf: async (memberId) => {
      const common = { version: 1, time: "2026-01-01T00:00:00.000Z", member: "hash" } as const;
      const isTheirs = (each: { readonly memberId: string }) => each.memberId === memberId;
      const asQuestion = ({
        question,
        guildId: guild,
        answered: isAnswered,
        confidence,
      }: AskedQuestion): FeedbackRecord => ({
        ...common,
        type: "question",
        guild,
        answered: isAnswered,
        confidence,
        articles: [],
        ...(question === undefined ? {} : { question }),
      });
      const asVote = ({ answerId: answer, helpful, guildId: guild }: Vote): FeedbackRecord => ({
        ...common,
        type: "vote",
        guild,
        answer,
        helpful,
      });
      const asRequest = ({ question, guildId: guild }: OwnerRequest): FeedbackRecord => ({
        ...common,
        type: "request",
        guild,
        question,
      });
      return [
        ...questions.filter(isTheirs).map(asQuestion),
        ...votes.filter(isTheirs).map(asVote),
        ...requests.filter(isTheirs).map(asRequest),
      ];
    },
    forget: async (memberId) => {
      const forgetIn = <T extends { readonly memberId: string }>(list: T[]) => {
        const others = list.filter((each) => each.memberId !== memberId);
        const forgotten = list.length - others.length;
        list.splice(0, list.length, ...others);
        return forgotten;
      };
      return forgetIn(questions) + forgetIn(votes) + forgetIn(requests);
    },
    close: async () => {},
  };
  return { ...feedback, questions, votes, requests };
}
