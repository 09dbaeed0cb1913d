import { MAX_QUESTION_LENGTH } from "../limits.ts";
import { cleanLine } from "../markdown/clean.ts";
import { cutLine } from "../markdown/escape.ts";
import { MemberError } from "../member-error.ts";
import { isCourtesy } from "./courtesies.ts";
import { withoutTokens } from "./without-tokens.ts";

/** Something was said, but nothing asked: a greeting, thanks, or mentions and emoji alone. */
export class NothingAsked extends MemberError {
  override readonly name: string = "NothingAsked";
}

/**
 * A person's question on one line, without mentions, emoji and the like. Every way of asking comes through here. Throws a
 * UserError when it is empty or longer than MAX_QUESTION_LENGTH, and NothingAsked when there is no question in it.
 */
export function parseQuestion(typed: string): string {
  const said = cleanLine(typed);
  if (said === "") throw new MemberError((words) => words.errors.emptyQuestion);
  const question = cleanLine(withoutTokens(said));
  if (question === "" || isCourtesy(question)) throw new NothingAsked((words) => words.errors.nothingAsked);
  if (question.length > MAX_QUESTION_LENGTH)
    throw new MemberError((words) => words.errors.longQuestion(question.length));
  return question;
}

/** Somebody's message as a question: on one line, cut at MAX_QUESTION_LENGTH. Empty when there is no text in it. */
export function shortenQuestion(message: string): string {
  return cutLine(withoutTokens(cleanLine(message)), MAX_QUESTION_LENGTH);
}
