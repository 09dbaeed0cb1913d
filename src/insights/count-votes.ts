import type { CountedRecord } from "../feedback/record.ts";

export interface VotedArticle {
  /** Below SEEDS_DIR. */
  readonly path: string;
  readonly helpful: number;
  readonly notHelpful: number;
}

export interface VoteCounts {
  readonly helpful: number;
  readonly notHelpful: number;
  /** Articles that were voted not helpful, the worst first. */
  readonly worst: readonly VotedArticle[];
}

interface CountedVote {
  readonly helpful: boolean;
  readonly article: string | undefined;
}

/**
 * Counts votes, from records that are told in the order in which they were made. A vote says which message it is about, and
 * what that was asked: the article is that of the answer to the question, where its record was told, too.
 */
export function collectVotes(keyOf: (question: string) => string) {
  /** Of each question the article that stood first when it was answered last: that was taken for the answer. */
  const shown = new Map<string, string>();
  /** The last vote of a member on a message counts. */
  const votes = new Map<string, CountedVote>();
  return {
    add(record: CountedRecord): void {
      if (record.type === "question" && record.question !== undefined && record.articles[0] !== undefined)
        shown.set(keyOf(record.question), record.articles[0]);
      if (record.type !== "vote") return;
      const article = record.question === undefined ? undefined : shown.get(keyOf(record.question));
      votes.set(`${record.answer} ${record.member}`, { helpful: record.helpful, article });
    },
    count: () => countVotes(votes.values()),
  };
}

function countVotes(votes: Iterable<CountedVote>): VoteCounts {
  const byArticle = new Map<string, { helpful: number; notHelpful: number }>();
  const all = { helpful: 0, notHelpful: 0 };
  for (const { helpful, article } of votes) {
    const kind = helpful ? "helpful" : "notHelpful";
    all[kind] += 1;
    if (article === undefined) continue;
    const counts = byArticle.get(article) ?? { helpful: 0, notHelpful: 0 };
    byArticle.set(article, counts);
    counts[kind] += 1;
  }
  const worst = [...byArticle]
    .map(([path, counts]) => ({ path, ...counts }))
    .filter((each) => each.notHelpful > 0)
    .toSorted((a, b) => b.notHelpful - b.helpful - (a.notHelpful - a.helpful) || (a.path < b.path ? -1 : 1));
  return { ...all, worst };
}
