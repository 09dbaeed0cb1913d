import { UserError } from "../errors.ts";
import { MAX_QUESTION_LENGTH } from "./limits.ts";
import { cleanLine } from "./markdown/clean.ts";
import { plainLine } from "./markdown/escape.ts";
import { texts } from "./texts.ts";

/** A person's question on one line. Throws a UserError when it is empty or longer than MAX_QUESTION_LENGTH. */
export function parseQuestion(typed: string): string {
  const question = cleanLine(typed);
  if (question === "") throw new UserError(texts.emptyQuestion);
  if (question.length > MAX_QUESTION_LENGTH) throw new UserError(texts.longQuestion(question.length));
  return question;
}

/** Somebody's message as a question: on one line, cut at MAX_QUESTION_LENGTH. Empty when there is no text in it. */
export function shortenQuestion(message: string): string {
  return plainLine(message, MAX_QUESTION_LENGTH);
}
