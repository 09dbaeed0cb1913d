import { sharedRuns } from "../match/shared-runs.ts";

/**
 * Texts that share so much of the shorter one's runs of words say the same: a copy, a page in another place, a paragraph
 * with a date changed. Data sheets that differ in a name and two numbers share .84.
 */
const SAME_SHARE = 0.9;

/** Whether two texts say nearly the same, so that to show both would be to show one twice. */
export function repeats(one: string, other: string): boolean {
  return sharedRuns(one, other) >= SAME_SHARE;
}
