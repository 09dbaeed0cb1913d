import type { Composed, Excerpt, Verdict } from "./answer.ts";

const SURER: readonly Verdict[] = ["answer", "closest", "none"];

/**
 * What is said to several questions at once: the excerpts of those that have the surest verdict, in turn, the first of
 * each before the second of any. An answer is as sure as the least sure of them.
 */
export function joinAnswers(answers: readonly Composed[], limit: number): Composed {
  const verdict = SURER.find((one) => answers.some((answer) => answer.verdict === one)) ?? "none";
  const surest = answers.filter((answer) => answer.verdict === verdict);
  const confidence = Math.min(...surest.map((answer) => answer.confidence));
  const nearest = [...new Set(surest.flatMap((answer) => (answer.verdict === "answer" ? [] : answer.nearest)))];
  if (verdict === "none") return { verdict, answered: false, confidence, excerpts: [], nearest };
  const excerpts = takeTurns(surest.map((answer) => answer.excerpts))
    .slice(0, limit)
    .map((excerpt, index) => ({ ...excerpt, number: index + 1 }));
  if (verdict === "answer") return { verdict, answered: true, confidence, excerpts };
  return { verdict, answered: false, confidence, excerpts, nearest };
}

function takeTurns(lists: readonly (readonly Excerpt[])[]): Excerpt[] {
  const taken: Excerpt[] = [];
  const longest = Math.max(...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const excerpt = list[turn];
      if (excerpt !== undefined && !taken.some((other) => overlaps(other, excerpt))) taken.push(excerpt);
    }
  }
  return taken;
}

function overlaps(a: Excerpt, b: Excerpt): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
