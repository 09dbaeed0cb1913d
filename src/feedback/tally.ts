import type { FeedbackRecord } from "./record.ts";

/** Questions kept for suggestions, a server. */
const QUESTIONS_A_GUILD = 500;

/** What has to be known of all records at any time; in memory, rebuilt from the file at each start. */
export interface Tally {
  add(record: FeedbackRecord): void;
  remove(record: FeedbackRecord): void;
  vote(answer: string, member: string): boolean | undefined;
  hasRequest(member: string, question: string): boolean;
  /** Newest first. */
  answeredQuestions(guild: string): readonly string[];
}

export function createTally(records: Iterable<FeedbackRecord> = []): Tally {
  const votes = new Map<string, boolean>();
  const requests = new Set<string>();
  const answered = new Map<string, Set<string>>();
  const key = (...parts: readonly string[]) => parts.join("\n").toLowerCase();

  const tally: Tally = {
    add(record) {
      if (record.type === "vote") votes.set(key(record.answer, record.member), record.helpful);
      else if (record.type === "request") requests.add(key(record.member, record.question));
      else if (record.answered && record.question !== undefined) addQuestion(record.guild, record.question);
    },
    remove(record) {
      if (record.type === "vote") votes.delete(key(record.answer, record.member));
      else if (record.type === "request") requests.delete(key(record.member, record.question));
    },
    vote: (answer, member) => votes.get(key(answer, member)),
    hasRequest: (member, question) => requests.has(key(member, question)),
    answeredQuestions: (guild) => [...(answered.get(guild) ?? [])].reverse(),
  };

  function addQuestion(guild: string, question: string): void {
    const questions = answered.get(guild) ?? new Set();
    answered.set(guild, questions);
    // Deleted first, so that it becomes the newest.
    questions.delete(question);
    questions.add(question);
    for (const oldest of questions) {
      if (questions.size <= QUESTIONS_A_GUILD) break;
      questions.delete(oldest);
    }
  }

  for (const record of records) tally.add(record);
  return tally;
}
