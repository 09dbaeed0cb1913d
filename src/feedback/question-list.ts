import type { CountedRecord } from "./record.ts";
import type { RecordBatches } from "./record-batches.ts";

/** A question that somebody has to see to, however often it was asked. */
export interface ListedQuestion {
  /** As it was worded last. */
  readonly question: string;
  readonly times: number;
  /** How many members asked it. */
  readonly members: number;
  /** ISO 8601, UTC. */
  readonly first: string;
  readonly last: string;
  /** Ids of the servers that it was asked in. */
  readonly guilds: readonly string[];
}

export interface QuestionList {
  /** What members wanted the owners to read. */
  readonly requests: readonly ListedQuestion[];
  /** Public questions that were not answered when they were asked last. */
  readonly unanswered: readonly ListedQuestion[];
  /** Public questions that were not answered when they were asked last, and that the articles answer by now. */
  readonly resolved: readonly ListedQuestion[];
  /** Private questions that were not answered, of whose words none is kept. */
  readonly unansweredPrivately: number;
}

/** What the articles lack, by how many members missed it. */
export async function listQuestions(records: RecordBatches): Promise<QuestionList> {
  const questions = collectQuestions();
  for await (const batch of records) for (const record of batch) questions.add(record);
  return questions.list();
}

/** What the articles lack, from records that are told in the order in which they were made. */
export interface QuestionCollection {
  add(record: CountedRecord): void;
  /** By how many members missed it. */
  list(): QuestionList;
}

export function collectQuestions(keyOf = createQuestionKeys()): QuestionCollection {
  const requests = new Map<string, Asked[]>();
  const unanswered = new Map<string, Asked[]>();
  const resolved = new Map<string, Asked[]>();
  const dismissed = new Set<string>();
  let unansweredPrivately = 0;
  return {
    add(record) {
      const { question } = record;
      if (question === undefined) {
        if (record.type === "question" && !record.answered) unansweredPrivately += 1;
        return;
      }
      const key = keyOf(question);
      if (record.type === "dismissed") dismissed.add(key);
      if (record.type === "resolved") move(key, unanswered, resolved);
      if (record.type === "request") collect(requests, key, question, record);
      if (record.type !== "question") return;
      // Articles may have been added since: what is answered by now is nobody's concern.
      if (record.answered) unanswered.delete(key);
      else {
        // What is not answered again belongs to those that wait.
        move(key, resolved, unanswered);
        collect(unanswered, key, question, record);
      }
    },
    list() {
      for (const key of dismissed) for (const list of [requests, unanswered, resolved]) list.delete(key);
      return {
        requests: summarise(requests),
        unanswered: summarise(unanswered),
        resolved: summarise(resolved),
        unansweredPrivately,
      };
    },
  };
}

interface Asked extends Pick<CountedRecord, "member" | "guild" | "time"> {
  readonly question: string;
}

function collect(
  asked: Map<string, Asked[]>,
  key: string,
  question: string,
  { member, guild, time }: Omit<Asked, "question">,
): void {
  const one = { question, member, guild, time };
  const same = asked.get(key);
  if (same === undefined) asked.set(key, [one]);
  else same.push(one);
}

function move(key: string, from: Map<string, Asked[]>, to: Map<string, Asked[]>): void {
  const moved = from.get(key);
  if (moved === undefined) return;
  from.delete(key);
  to.set(key, [...(to.get(key) ?? []), ...moved]);
}

/** One question for all that differ in capitals, white space and what ends them. */
export function keyOfQuestion(question: string): string {
  const plain = question.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
  return plain.replace(/[\s?!.]{1,20}$/u, "");
}

/** `keyOfQuestion`, worked out once a wording: among many records few wordings are new. */
export function createQuestionKeys(): (question: string) => string {
  const keys = new Map<string, string>();
  return (question) => {
    const known = keys.get(question);
    if (known !== undefined) return known;
    const key = keyOfQuestion(question);
    keys.set(question, key);
    return key;
  };
}

function summarise(asked: ReadonlyMap<string, readonly Asked[]>): ListedQuestion[] {
  return [...asked.values()]
    .map((same) => ({
      question: same.at(-1)?.question ?? "",
      times: same.length,
      members: new Set(same.map(({ member }) => member)).size,
      first: same[0]?.time ?? "",
      last: same.at(-1)?.time ?? "",
      guilds: [...new Set(same.map(({ guild }) => guild))],
    }))
    .toSorted((a, b) => b.members - a.members || b.times - a.times || (a.last < b.last ? 1 : -1));
}
