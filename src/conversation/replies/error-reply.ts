import type { UserError } from "../../errors.ts";
import { cleanText } from "../markdown/clean.ts";
import { escapeMarkdown } from "../markdown/escape.ts";
import { MemberError, sayError } from "../member-error.ts";
import { notice, type Reply } from "../reply.ts";
import type { Words } from "../words/words.ts";

/** Characters of a message before escaping, which at most doubles them. */
const MAX_ERROR_TEXT = 1500;

/** What a person can act on, in the error's own words. */
export function userErrorReply(error: UserError, words: Words): Reply {
  return notice(escapeMarkdown(readable(error, words).slice(0, MAX_ERROR_TEXT)) || words.errors.unnamed);
}

/** A fault of ours, with the id under which the log has its cause. */
export function failureReply(id: string, words: Words): Reply {
  return notice(words.errors.failure(id));
}

/** Texts of ours are clean, and isolate what they name; what another error says may hold anything. */
function readable(error: UserError, words: Words): string {
  return error instanceof MemberError ? error.say(words) : cleanText(sayError(error, words));
}
