import { setImmediate as nextTurn } from "node:timers/promises";
import { createRowArithmetic } from "../embedding/word-vectors/row-arithmetic/create-row-arithmetic.ts";
import type { ListedQuestion } from "../feedback/question-list.ts";
import { isStopWord } from "../language/stop-words.ts";

/** Questions of one meaning, the one that most members asked first. */
export interface QuestionGroup {
  readonly questions: readonly ListedQuestion[];
  readonly times: number;
}

/** One unit-length vector a question, in order. */
export type EmbedQuestions = (questions: readonly string[]) => Promise<readonly Float32Array[]>;

/** More are not grouped: each is compared with all groups before it, and nobody reads so many. */
export const MOST_GROUPED = 2000;
/**
 * The least cosine of two questions of one meaning, stop words left out. Of 24 pairs of questions about software, half of
 * them of one meaning, the built-in model puts 6 and 2 above it; at 0.62 8 and 4, with the stop words, at 0.68, 4 and 3.
 */
const SAME_MEANING = 0.68;
/** Comparisons between which others get their turn: some 5 ms. */
const COMPARISONS_A_TURN = 50_000;
const NO_ROWS = { integers: new Int8Array(), scales: new Float32Array() };

/**
 * Groups questions by meaning: each, in the order given, joins the group whose first question is nearest to it, if it is
 * near enough, and begins one of its own otherwise. So no chain of neighbours makes one group of everything. Groups are
 * ordered by how often they were asked.
 */
export async function groupQuestions(
  questions: readonly ListedQuestion[],
  embed: EmbedQuestions,
): Promise<readonly QuestionGroup[]> {
  const grouped = questions.slice(0, MOST_GROUPED);
  const vectors = await embed(grouped.map(({ question }) => contentOf(question)));
  const dimensions = vectors[0]?.length ?? 0;
  // The first questions of the groups are in the registers from 0, the one that is compared in the last.
  const arithmetic = createRowArithmetic({ dimensions, ...NO_ROWS }, grouped.length + 1);
  const groups: ListedQuestion[][] = [];
  let comparisons = 0;
  for (const [place, question] of grouped.entries()) {
    const vector = vectors[place] ?? new Float32Array(dimensions);
    arithmetic.load(grouped.length, vector);
    const group = groups[nearest(arithmetic.products(grouped.length, 0, groups.length), groups.length)];
    if (group === undefined) {
      arithmetic.load(groups.length, vector);
      groups.push([question]);
    } else group.push(question);
    comparisons += groups.length;
    if (comparisons > COMPARISONS_A_TURN) {
      comparisons = 0;
      await nextTurn();
    }
  }
  return groups
    .map((same) => ({ questions: same, times: same.reduce((sum, { times }) => sum + times, 0) }))
    .toSorted((a, b) => b.times - a.times);
}

/** What a question is about, without the words that every question has; all of it where there is nothing else. */
function contentOf(question: string): string {
  const words = question.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((word) => !isStopWord(word.toLowerCase()));
  return words.join(" ").trim() || question;
}

/** The place of the highest of so many cosines, if it is high enough; -1 otherwise. */
function nearest(cosines: Float32Array, count: number): number {
  let best = -1;
  let highest = SAME_MEANING;
  for (let place = 0; place < count; place++) {
    const cosine = cosines[place] ?? 0;
    if (cosine < highest) continue;
    highest = cosine;
    best = place;
  }
  return best;
}
