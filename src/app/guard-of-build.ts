import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Embedder } from "../embedding/embedder.ts";
import type { BuildRequest } from "../indexing/process/build-messages.ts";
import { readKnownQuestions } from "../known-questions/known-question.ts";
import { openSwitchGuard, type SwitchGuard, type SwitchGuardOptions } from "../known-questions/switch-guard.ts";
import { readShipped } from "./search-parts.ts";

/** In INDEX_DIR: the owner's questions, and how they were answered last. */
const QUESTIONS_FILE = "questions.jsonl";
const RECORD_FILE = "answered.json";

export interface GuardParts extends Pick<SwitchGuardOptions, "openCurrent" | "onNotice"> {
  readonly embedder: Pick<Embedder, "embedQuestion">;
}

/**
 * The guard of a build that asks the owner's questions before it switches; undefined when there are none. Throws UserError
 * when the file of questions is not as it should be: an index that nobody looked at must not slip through.
 */
export async function openGuardOfBuild(
  { guard, indexDir, dryRun }: Pick<BuildRequest, "guard" | "indexDir" | "dryRun">,
  { embedder, openCurrent, onNotice }: GuardParts,
): Promise<SwitchGuard | undefined> {
  const file = join(indexDir, QUESTIONS_FILE);
  if (guard === undefined || dryRun || !(await isThere(file))) return undefined;
  const [questions, shipped] = await Promise.all([readKnownQuestions(file), readShipped(guard)]);
  return openSwitchGuard({
    questions,
    parts: { ...shipped, embedder },
    record: join(indexDir, RECORD_FILE),
    accept: guard.accept,
    openCurrent,
    onNotice,
  });
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
