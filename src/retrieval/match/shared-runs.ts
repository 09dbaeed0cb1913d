import { normaliseWord, splitWords } from "../../language/words.ts";

/** Three words in a row. */
const RUN = 3;

/** The share of the shorter text's runs of words that the other one has, too: 1 for a text and one that holds it, 0 without words. */
export function sharedRuns(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared++;
  return shorter.size > 0 ? shared / shorter.size : 0;
}

function runsOf(text: string): ReadonlySet<string> {
  const words = splitWords(text).map(({ raw }) => normaliseWord(raw));
  const runs = words.slice(0, Math.max(1, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(" "));
  return new Set(runs);
}
