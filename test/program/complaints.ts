import { expect } from "vitest";
import type { Outcome } from "./workplace.ts";

/** What a program says besides: how far it is, on a slow machine, and that it serves the terminal. */
const NO_COMPLAINT = /^(Reading articles|Embedding chunks|Writing the index): |^DISCORD_TOKEN is not set, so here is/;

/** The lines of standard error that say what is wrong. */
export function complaintsOf({ stderr }: Outcome): string[] {
  return stderr.split("\n").filter((line) => line !== "" && !NO_COMPLAINT.test(line));
}

/**
 * Expects that a program failed as it should: exit code 1 (2 for wrong usage), nothing on standard output, and one line
 * on standard error that holds all of these words, the thing and the fix, and no trace of the code.
 */
export function expectFailure(outcome: Outcome, words: readonly string[], code: 1 | 2 = 1): void {
  const complaints = complaintsOf(outcome);
  expect(complaints).toHaveLength(1);
  for (const word of words) expect(complaints[0]).toContain(word);
  expect(complaints[0]).not.toMatch(/Unexpected failure|node:|\.[jt]s:\d+|\[object /);
  expect(outcome.stdout).toBe("");
  expect(outcome.code).toBe(code);
}
