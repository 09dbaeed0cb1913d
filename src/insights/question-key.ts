import { createHash } from "node:crypto";
import { keyOfQuestion } from "../feedback/question-list.ts";
import type { QuestionGroup } from "./group-questions.ts";

/** 72 bits: short enough for a custom id. */
const KEY_LENGTH = 12;

/** A short name of a question, the same for all that differ in capitals, white space and what ends them. */
export function questionKey(question: string): string {
  return createHash("sha256").update(keyOfQuestion(question)).digest("base64url").slice(0, KEY_LENGTH);
}

/** The group that a question of that key belongs to, in whatever place it is now. */
export function findGroup(groups: readonly QuestionGroup[], key: string): QuestionGroup | undefined {
  return groups.find(({ questions }) => questions.some(({ question }) => questionKey(question) === key));
}
