import type { CountedRecord } from "./record.ts";

type QuestionRecord = Extract<CountedRecord, { type: "question" }>;
type RequestRecord = Extract<CountedRecord, { type: "request" }>;

/** Questions kept for suggestions, a server, and a channel that not everyone may read. */
const QUESTIONS_A_PLACE = 500;

/** What has to be known of all records at any time; in memory, rebuilt from the file at each start. */
export interface Tally {
  add(record: CountedRecord): void;
  remove(record: CountedRecord): void;
  vote(answer: string, member: string): boolean | undefined;
  hasRequest(member: string, question: string): boolean;
  /** When there was a request about the question of this hash, in milliseconds since 1970. */
  requestedAt(about: string): number | undefined;
  /** Newest first: those of the channel, then those that everyone in the server may know of. */
  answeredQuestions(guild: string, channel: string): readonly string[];
}

export function createTally(records: Iterable<CountedRecord> = []): Tally {
  const votes = new Map<string, boolean>();
  const requests = new Set<string>();
  const requestTimes = new Map<string, number>();
  const answered = new Map<string, Set<string>>();
  const key = (...parts: readonly string[]) => parts.join("\n").toLowerCase();

  const tally: Tally = {
    add(record) {
      if (record.type === "vote") votes.set(key(record.answer, record.member), record.helpful);
      else if (record.type === "request") addRequest(record);
      else if (record.type === "question" && record.answered && record.question !== undefined)
        addQuestion(placesOf(record), record.question);
    },
    remove(record) {
      if (record.type === "vote") votes.delete(key(record.answer, record.member));
      else if (record.type === "request") removeRequest(record);
    },
    vote: (answer, member) => votes.get(key(answer, member)),
    hasRequest: (member, question) => requests.has(key(member, question)),
    requestedAt: (about) => requestTimes.get(about),
    answeredQuestions: (guild, channel) => [
      ...new Set([channelPlace(channel), serverPlace(guild)].flatMap((place) => newestFirst(answered.get(place)))),
    ],
  };

  function addRequest({ member, question, about, time }: RequestRecord): void {
    requests.add(key(member, question));
    if (about !== undefined) requestTimes.set(about, Date.parse(time));
  }

  function removeRequest({ member, question, about }: RequestRecord): void {
    requests.delete(key(member, question));
    if (about !== undefined) requestTimes.delete(about);
  }

  function addQuestion(places: readonly string[], question: string): void {
    for (const place of places) {
      const questions = answered.get(place) ?? new Set();
      answered.set(place, questions);
      // Deleted first, so that it becomes the newest.
      questions.delete(question);
      questions.add(question);
      for (const oldest of questions) {
        if (questions.size <= QUESTIONS_A_PLACE) break;
        questions.delete(oldest);
      }
    }
  }

  for (const record of records) tally.add(record);
  return tally;
}

const channelPlace = (channel: string) => `channel ${channel}`;
const serverPlace = (guild: string) => `server ${guild}`;

/**
 * Where a question may be suggested: in its own channel, and in the whole server only if everyone could read it there. Of a
 * record that does not say where it was asked: nowhere.
 */
function placesOf({ guild, channel, open }: QuestionRecord): readonly string[] {
  if (channel === undefined) return [];
  return [channelPlace(channel), ...(open === true ? [serverPlace(guild)] : [])];
}

function newestFirst(questions: ReadonlySet<string> | undefined): string[] {
  return [...(questions ?? [])].reverse();
}
