import type { AskedQuestion, Feedback, OwnerRequest, Vote } from "../../src/feedback/feedback.ts";
import { type FeedbackRecord, stampRecord } from "../../src/feedback/record.ts";
import { isWanted } from "../../src/feedback/record-store.ts";

/** Feedback that keeps what it is told and nothing else. */
export function fakeFeedback(answered: readonly string[] = []) {
  const questions: AskedQuestion[] = [];
  const votes: Vote[] = [];
  const requests: OwnerRequest[] = [];
  const records: FeedbackRecord[] = [];
  const now = () => new Date();
  const hidden = (memberId: string) => memberId.split("").reverse().join("");
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const feedback: Feedback = {
    recordQuestion: async (asked) => {
      questions.push(asked);
      const { guildId: guild, memberId, place, question, ...rest } = asked;
      const member = hidden(memberId);
      const words = question === undefined ? {} : { question };
      records.push(
        stampRecord(
          {
            type: "question",
            guild,
            member,
            ...rest,
            articles: [...rest.articles],
            ...words,
            channel: place.channelId,
            open: place.isOpen,
          },
          now(),
        ),
      );
    },
    recordVote: async (vote) => {
      const before = votes.findLast(
        ({ memberId, answerId }) => memberId === vote.memberId && answerId === vote.answerId,
      );
      if (before?.helpful === vote.helpful) return "known";
      votes.push(vote);
      const { guildId: guild, memberId, answerId: answer, helpful, question } = vote;
      const member = hidden(memberId);
      records.push(
        stampRecord(
          { type: "vote", guild, member, answer, helpful, ...(question === undefined ? {} : { question }) },
          now(),
        ),
      );
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
      const { guildId: guild, memberId, question } = request;
      const member = hidden(memberId);
      records.push(stampRecord({ type: "request", guild, member, question }, now()));
      return "stored";
    },
    answeredQuestions: (guildId, channelId) => {
      const known = questions.filter(({ answered: isAnswered }) => isAnswered).toReversed();
      const here = known.filter(({ place }) => place.channelId === channelId);
      const open = known.filter(({ place, guildId: askedIn }) => place.isOpen && askedIn === guildId);
      return [...new Set([...[...here, ...open].flatMap(({ question }) => question ?? []), ...answered])];
    },
    settle: async ({ guildId }, type, settledQuestions) => {
      for (const question of settledQuestions)
        records.push(stampRecord({ type, guild: guildId, member: "", question }, now()));
    },
    readRecords: (guild, since) => [
      records.filter((record) => isWanted(record, { guild, ...(since === undefined ? {} : { since }) })),
    ],
    recordsOf: async (memberId) => records.filter(({ member }) => member === hidden(memberId)),
    forget: async (memberId) => {
      const forgetIn = <T>(list: T[], isTheirs: (each: T) => boolean) => {
        const others = list.filter((each) => !isTheirs(each));
        const forgotten = list.length - others.length;
        list.splice(0, list.length, ...others);
        return forgotten;
      };
      const acted = (each: { readonly memberId: string }) => each.memberId === memberId;
      forgetIn(records, ({ member }) => member === hidden(memberId));
      return forgetIn(questions, acted) + forgetIn(votes, acted) + forgetIn(requests, acted);
    },
    close: async () => {},
  };
  return { ...feedback, questions, votes, requests, records };
}
