import { UserError } from "../errors.ts";
import { sayTold } from "./say-told.ts";
import { english } from "./words/en/index.ts";
import type { Words } from "./words/words.ts";

/** How something is said, in whichever language. */
export type Saying = (words: Words) => string;

/**
 * A UserError that members are told in their own language. It is thrown where nobody knows who will read it, and put into
 * words where it is shown; as its message, logs have the English ones.
 */
export class MemberError extends UserError {
  override readonly name: string = "MemberError";
  readonly say: Saying;

  constructor(say: Saying, options?: ErrorOptions) {
    super(say(english), options);
    this.say = say;
  }
}

/** What to tell a person of an error, in plain text. */
export function sayError(error: UserError, words: Words): string {
  return error instanceof MemberError ? error.say(words) : sayTold(error.message, words);
}

/** What to tell a person of whatever was thrown, where it is told beside something else. */
export function sayThrown(thrown: unknown, words: Words): string {
  if (thrown instanceof UserError) return sayError(thrown, words);
  return thrown instanceof Error ? thrown.message : String(thrown);
}
