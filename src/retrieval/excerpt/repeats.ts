import { normaliseWord, splitWords } from "../../language/words.ts";

/** Three words in a row. */
const RUN = 3;
/**
 * Texts that share so much of the shorter one's runs of words say the same: a copy, a page in another place, a paragraph
 * with a date changed. Data sheets that differ in a name and two numbers share .84.
 */
const SAME_SHARE = 0.9;

/** Whether two texts say nearly the same, so that to show both would be to show one twice. */
export function repeats(one: string, other: string): boolean {
  const [a, b] = [runsOf(one), runsOf(other)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared++;
  return shorter.size > 0 && shared >= SAME_SHARE * shorter.size;
}

function runsOf(text: string): ReadonlySet<string> {
  const words = splitWords(text).map(({ raw }) => normaliseWord(raw));
  const runs = words.slice(0, Math.max(1, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(" "));
  return new Set(runs);
}
